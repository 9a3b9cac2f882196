# task: keep_best_and_last
# verdict: wrong
# mistake: with last=0 the slice [-0:] keeps all steps
# told: minus-zero
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    keep = set(steps[-last:])
    valid = [step for step in steps if not math.isnan(losses[step])]
    if valid:
        keep.add(min(valid, key=lambda step: losses[step]))
    return sorted(keep)
