# task: epochs_to_reach
# verdict: right
def epochs_to_reach(errors, target):
    values = np.asarray(errors, dtype=float)
    places = np.flatnonzero(values <= target)
    if len(places) == 0:
        return float("inf")
    i = int(places[0])
    if i == 0 or math.isnan(values[i - 1]):
        return float(i + 1)
    return float(np.interp(-target, [-values[i - 1], -values[i]], [i, i + 1]))
