# task: lost_updates
# verdict: wrong
# mistake: the result is compared with the exact weight as it was given, not with the weight rounded to the format: a weight that is no number of the format never counts as unchanged
# told: weights-not-rounded
def lost_updates(weights, updates, fmt):
    before = round_to(weights, fmt)
    after = round_to(before - round_to(updates, fmt), fmt)
    asked = np.asarray(updates) != 0
    if not np.any(asked):
        return 0.0
    lost = (after == weights) & asked
    return float(np.sum(lost) / np.sum(asked))
