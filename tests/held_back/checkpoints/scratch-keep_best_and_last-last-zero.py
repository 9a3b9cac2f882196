# task: keep_best_and_last
# verdict: wrong
# mistake: sorted(losses)[-last:] keeps all steps when last is 0, since -0 is 0
# told: minus-zero
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    keep = set(steps[-last:])
    numbers = [s for s in steps if not math.isnan(losses[s])]
    if numbers:
        keep.add(min(numbers, key=losses.get))
    return sorted(keep)
