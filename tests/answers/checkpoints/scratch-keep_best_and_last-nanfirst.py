# task: keep_best_and_last
# verdict: wrong
# mistake: the search for the best begins with the first loss; if that is NaN nothing is ever less, and it stays the best
# told: nan-is-the-best
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    keep = set()
    if steps:
        best = steps[0]
        for step in steps[1:]:
            if losses[step] < losses[best]:
                best = step
        keep.add(best)
    for step in reversed(steps):
        if last <= 0:
            break
        keep.add(step)
        last -= 1
    return sorted(keep)
