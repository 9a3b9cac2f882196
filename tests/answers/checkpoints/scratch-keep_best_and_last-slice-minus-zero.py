# task: keep_best_and_last
# verdict: wrong
# mistake: with last 0 every step is kept, because [-0:] is the whole list
# told: minus-zero
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    keep = set(steps[-last:])
    real = [step for step in steps if not math.isnan(losses[step])]
    if real:
        keep.add(min(real, key=lambda step: losses[step]))
    return sorted(keep)
