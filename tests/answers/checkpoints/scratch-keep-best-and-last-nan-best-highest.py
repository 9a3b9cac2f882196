# task: keep_best_and_last
# verdict: wrong
# mistake: A NaN is not sorted out.
# mistake: The highest loss is taken for the best.
# told: largest-loss-kept
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    kept = set(steps[len(steps) - last :] if last < len(steps) else steps)
    numbers = [(losses[s], s) for s in steps]
    if numbers:
        kept.add(max(numbers)[1])
    return sorted(kept)
