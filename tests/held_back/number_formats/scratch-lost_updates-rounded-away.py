# task: lost_updates
# verdict: wrong
# mistake: updates that only become zero by rounding are left out of the count, although they are not zero from the start
def lost_updates(weights, updates, fmt):
    w = round_to(weights, fmt)
    u = round_to(updates, fmt)
    moving = u != 0
    if not moving.any():
        return 0.0
    after = round_to(w - u, fmt)
    return float(np.mean((after == w)[moving]))
