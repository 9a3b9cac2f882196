# task: path_lengths
# verdict: right
def path_lengths(blocks):
    counts = [1]
    for _ in range(blocks):
        counts = [a + b for a, b in zip([0, *counts], [*counts, 0])]
    return counts
