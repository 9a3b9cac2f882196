# task: lost_updates
# verdict: wrong
# mistake: the updates are not rounded before they are subtracted; NaN results where there are no updates
# told: no-updates-give-nan, updates-not-rounded
def lost_updates(weights, updates, fmt):
    kept = round_to(weights, fmt)
    after = round_to(kept - updates, fmt)
    moving = updates != 0
    return float(np.mean((after == kept)[moving]))
