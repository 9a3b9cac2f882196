# task: shifted_windows
# verdict: right
def shifted_windows(tokens, length):
    tokens = np.asarray(tokens)
    starts = [s for s in range(0, len(tokens), length) if s + length < len(tokens)]
    places = np.array(starts, dtype=int).reshape(-1, 1) + np.arange(length)
    return tokens[places], tokens[places + 1]
