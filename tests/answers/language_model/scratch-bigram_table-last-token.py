# task: bigram_table
# verdict: wrong
# mistake: each row is divided by how often its token occurs in the text, not by how often something followed it; the row of the text's last token sums to less than 1 (and with extra 0 is all zeros, not uniform, if nothing ever followed that token)
# told: divided-by-occurrences
def bigram_table(tokens, vocabulary, extra=1.0):
    tokens = np.asarray(tokens)
    pairs = tokens[:-1] * vocabulary + tokens[1:]
    table = np.bincount(pairs, minlength=vocabulary**2).astype(float)
    table = table.reshape(vocabulary, vocabulary) + extra
    occurs = np.bincount(tokens, minlength=vocabulary) + extra * vocabulary
    unseen = occurs == 0
    table[unseen] = 1.0
    occurs[unseen] = vocabulary
    return table / occurs[:, None]
