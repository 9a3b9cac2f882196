# task: shifted_windows
# verdict: wrong
# mistake: targets are shifted within each window, so the last one of a window is its own first token
# told: shifted-inside-the-window
def shifted_windows(tokens, length):
    count = max((len(tokens) - 1) // length, 0)
    inputs = tokens[: count * length].reshape(count, length).copy()
    return inputs, np.roll(inputs, -1, axis=1)
