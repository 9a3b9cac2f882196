# task: path_lengths
# verdict: wrong
# mistake: the row of Pascal's triangle is that of one block less
# told: row-of-one-block-less
def path_lengths(blocks):
    return [math.comb(blocks - 1, k) for k in range(blocks)]
