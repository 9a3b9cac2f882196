# task: keep_best_and_last
# verdict: right
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    kept = set(steps[len(steps) - last :] if last < len(steps) else steps)
    numbers = [(losses[s], s) for s in steps if losses[s] == losses[s]]
    if numbers:
        kept.add(min(numbers)[1])
    return sorted(kept)
