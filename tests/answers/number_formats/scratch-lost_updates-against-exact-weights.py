# task: lost_updates
# verdict: wrong
# mistake: the result is compared with the weights before they were rounded
# told: weights-not-rounded
def lost_updates(weights, updates, fmt):
    nonzero = updates != 0
    if not nonzero.any():
        return 0.0
    after = round_to(round_to(weights, fmt) - round_to(updates, fmt), fmt)
    return float((after == weights)[nonzero].mean())
