# task: keep_best_and_last
# verdict: wrong
# mistake: Of several with the lowest loss the latest is kept.
# told: last-of-equal-losses
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    kept = set(steps[len(steps) - last :] if last < len(steps) else steps)
    numbers = [(losses[s], s) for s in steps if losses[s] == losses[s]]
    if numbers:
        kept.add(min(numbers, key=lambda pair: (pair[0], -pair[1]))[1])
    return sorted(kept)
