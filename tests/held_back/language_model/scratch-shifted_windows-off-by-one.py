# task: shifted_windows
# verdict: wrong
# mistake: the end of the range is exclusive, so a last window that fits exactly with all its targets (len(tokens) - 1 a multiple of length) is left out
# mistake: where no window fits, it returns float arrays of shape (0,) instead of integer arrays of shape (0, length)
# told: last-window-forgotten
def shifted_windows(tokens, length):
    inputs, targets = [], []
    for start in range(0, len(tokens) - length - 1, length):
        inputs.append(tokens[start : start + length])
        targets.append(tokens[start + 1 : start + length + 1])
    return np.array(inputs), np.array(targets)
