# task: bigram_table
# verdict: wrong
# mistake: counts are added by fancy indexing, so pairs that come several times count once
# told: pairs-counted-once
def bigram_table(tokens, vocabulary, extra=1.0):
    counts = np.full((vocabulary, vocabulary), float(extra))
    counts[tokens[:-1], tokens[1:]] += 1
    sums = counts.sum(axis=1, keepdims=True)
    return np.where(sums > 0, counts / np.where(sums > 0, sums, 1), 1 / vocabulary)
