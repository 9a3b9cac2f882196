# task: path_lengths
# verdict: right
# mistake: none; unusual because the counts grow block by block as a row of Pascal's triangle: shortcut plus branch
def path_lengths(blocks):
    counts = [1]
    for _ in range(blocks):
        counts = [a + b for a, b in zip(counts + [0], [0] + counts)]
    return counts
