# task: shifted_windows
# verdict: wrong
# mistake: one window too many is cut where the last target is missing, and its place is filled with the first token
def shifted_windows(tokens, length):
    count = len(tokens) // length
    inputs = tokens[: count * length].reshape(count, length)
    targets = np.roll(tokens, -1)[: count * length].reshape(count, length)
    return inputs, targets
