# task: bigram_table
# verdict: right
def bigram_table(tokens, vocabulary, extra=1.0):
    t = np.full((vocabulary, vocabulary), float(extra))
    for a, b in zip(tokens[:-1], tokens[1:]):
        t[a, b] += 1
    for row in t:
        if row.sum() == 0:
            row[:] = 1
        row /= row.sum()
    return t
