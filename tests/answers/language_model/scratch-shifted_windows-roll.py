# task: shifted_windows
# verdict: wrong
# mistake: the shift wraps inside the window
# told: shifted-inside-the-window
def shifted_windows(tokens, length):
    n = (len(tokens) - 1) // length
    x = tokens[: n * length].reshape(n, length)
    y = np.concatenate([x[:, 1:], x[:, :1]], axis=1)
    return x, y
