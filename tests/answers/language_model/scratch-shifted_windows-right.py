# task: shifted_windows
# verdict: right
def shifted_windows(tokens, length):
    n = max(0, (len(tokens) - 1) // length)
    idx = np.arange(n)[:, None] * length + np.arange(length)[None]
    return tokens[idx], tokens[idx + 1]
