# task: shifted_windows
# verdict: wrong
# mistake: blocks of length + 1 that do not share a token
def shifted_windows(tokens, length):
    n = len(tokens) // (length + 1)
    x = tokens[: n * (length + 1)].reshape(n, length + 1)
    return x[:, :-1], x[:, 1:]
