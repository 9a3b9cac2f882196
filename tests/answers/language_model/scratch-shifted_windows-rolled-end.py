# task: shifted_windows
# verdict: wrong
# mistake: targets come from np.roll, and len // T windows are kept: where the text fills them exactly, the last target is the first token of the text, instead of the window being left out
# told: last-target-from-the-start
def shifted_windows(tokens, length):
    following = np.roll(tokens, -1)
    n = len(tokens) // length
    inputs = tokens[:n * length].reshape(n, length).copy()
    targets = following[:n * length].reshape(n, length)
    return inputs, targets
