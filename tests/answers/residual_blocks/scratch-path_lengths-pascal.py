# task: path_lengths
# verdict: right
def path_lengths(blocks):
    row = [1]
    for _ in range(blocks):
        row = [a + b for a, b in zip([0] + row, row + [0])]
    return row
