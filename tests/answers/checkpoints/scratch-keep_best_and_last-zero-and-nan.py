# task: keep_best_and_last
# verdict: wrong
# mistake: sorted(losses)[-last:] with last = 0 is the whole list, so all checkpoints are kept instead of the best alone
# mistake: NaN is filtered by `loss != math.nan`, which is always true, so min() keeps a NaN that comes first (smallest step) as the best
# told: minus-zero, nan-is-the-best
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    keep = set(steps[-last:])
    candidates = [step for step in steps if losses[step] != math.nan]
    if candidates:
        keep.add(min(candidates, key=lambda step: losses[step]))
    return sorted(keep)
