# task: bigram_table
# verdict: right
# mistake: none; unusual because the pairs are numbered and counted by bincount, in a wide integer type
def bigram_table(tokens, vocabulary, extra=1.0):
    wide = np.asarray(tokens).astype(np.int64)
    pairs = vocabulary * wide[:-1] + wide[1:]
    table = np.bincount(pairs, minlength=vocabulary * vocabulary).astype(float)
    table = table.reshape(vocabulary, vocabulary) + extra
    table[table.sum(axis=1) == 0] = 1.0
    return table / table.sum(axis=1, keepdims=True)
