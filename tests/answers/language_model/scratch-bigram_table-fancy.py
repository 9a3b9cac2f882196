# task: bigram_table
# verdict: wrong
# mistake: fancy indexing adds once
# told: pairs-counted-once
def bigram_table(tokens, vocabulary, extra=1.0):
    t = np.zeros((vocabulary, vocabulary))
    t[tokens[:-1], tokens[1:]] += 1
    t = t + extra
    s = t.sum(1, keepdims=True)
    return np.where(s == 0, 1 / vocabulary, t / np.where(s == 0, 1, s))
