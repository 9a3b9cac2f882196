# task: block_diagonal
# verdict: right
def block_diagonal(weight, groups):
    share = weight.shape[0] // groups
    blocks = []
    for g, part in enumerate(np.split(weight, groups)):
        row = [part if j == g else np.zeros_like(part) for j in range(groups)]
        blocks.append(np.concatenate(row, axis=1))
    result = np.concatenate(blocks, axis=0)
    assert result.shape[0] == share * groups
    return result
