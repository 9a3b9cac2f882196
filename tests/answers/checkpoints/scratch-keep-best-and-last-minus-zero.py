# task: keep_best_and_last
# verdict: wrong
# mistake: With last = 0 the slice from -0 on keeps all steps.
# told: minus-zero
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    kept = set(steps[-last:])
    numbers = [(losses[s], s) for s in steps if losses[s] == losses[s]]
    if numbers:
        kept.add(min(numbers)[1])
    return sorted(kept)
