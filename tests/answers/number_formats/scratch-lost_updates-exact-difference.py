# task: lost_updates
# verdict: wrong
# mistake: the exact update is subtracted from the exact weight and only the difference rounded; neither of them is rounded to the format before
# told: updates-not-rounded
def lost_updates(weights, updates, fmt):
    moving = updates != 0
    if not moving.any():
        return 0.0
    old = round_to(weights, fmt)
    new = round_to(weights - updates, fmt)
    return float((old == new)[moving].mean())
