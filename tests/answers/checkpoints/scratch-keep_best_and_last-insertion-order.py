# task: keep_best_and_last
# verdict: wrong
# mistake: of several lowest losses the first in the dictionary's order is kept; the latest are taken in that order too
# told: steps-in-the-order-of-the-dictionary
def keep_best_and_last(losses, last):
    steps = list(losses)
    kept = set(steps[len(steps) - last:]) if last else set()
    finite = {s: l for s, l in losses.items() if not math.isnan(l)}
    if finite:
        kept.add(min(finite, key=finite.get))
    return sorted(kept)
