# task: path_lengths
# verdict: wrong
# mistake: the number of paths of length k is taken as 2**k instead of the binomial coefficient
def path_lengths(blocks):
    return [2 ** k for k in range(blocks + 1)]
