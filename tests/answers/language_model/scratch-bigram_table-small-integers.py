# task: bigram_table
# verdict: wrong
# mistake: the pairs are numbered in the integer type of the tokens, which overflows for tokens of uint8
# mistake: with extra 0 the rows of tokens that nothing followed are NaN instead of uniform
# told: empty-row-is-nan
def bigram_table(tokens, vocabulary, extra=1.0):
    pairs = tokens[:-1] * np.asarray(vocabulary, dtype=tokens.dtype) + tokens[1:]
    counts = np.bincount(pairs, minlength=vocabulary**2)[: vocabulary**2]
    counts = counts.reshape(vocabulary, vocabulary) + extra
    return counts / counts.sum(axis=1, keepdims=True)
