# task: bigram_table
# verdict: wrong
# mistake: counts[a, b] += 1 with index arrays adds 1 once for each different pair, however often it occurs
# mistake: with extra 0 a row without counts is 0 / 0 = NaN instead of uniform
# told: empty-row-is-nan, pairs-counted-once
def bigram_table(tokens, vocabulary, extra=1.0):
    counts = np.full((vocabulary, vocabulary), float(extra))
    counts[tokens[:-1], tokens[1:]] += 1
    with np.errstate(invalid="ignore"):
        return counts / counts.sum(axis=1, keepdims=True)
