# task: epochs_to_reach
# verdict: right
def epochs_to_reach(errors, target):
    values = np.asarray(list(errors), dtype=float)
    reached = np.flatnonzero(values <= target)
    if reached.size == 0:
        return float(np.inf)
    i = int(reached[0])
    if i == 0 or math.isnan(values[i - 1]):
        return i + 1.0
    if math.isinf(values[i - 1]):
        return i + 1.0
    return float(i + (values[i - 1] - target) / (values[i - 1] - values[i]))
