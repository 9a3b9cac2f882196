# task: path_lengths
# verdict: right
def path_lengths(blocks):
    # paths of the first blocks, then past or through one more: a row of Pascal's triangle
    if blocks == 0:
        return [1]
    shorter = path_lengths(blocks - 1)
    return [past + through for past, through in zip(shorter + [0], [0] + shorter)]
