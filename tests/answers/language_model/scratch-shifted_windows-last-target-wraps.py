# task: shifted_windows
# verdict: wrong
# mistake: if the text fills the windows exactly, the last target is the first token of the text; this window, which has not all its targets, should be left out
def shifted_windows(tokens, length):
    count = len(tokens) // length
    inputs = tokens[: count * length].reshape(count, length)
    targets = np.roll(tokens, -1)[: count * length].reshape(count, length)
    return inputs, targets
