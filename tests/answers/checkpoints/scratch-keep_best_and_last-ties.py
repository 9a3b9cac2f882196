# task: keep_best_and_last
# verdict: wrong
# mistake: of several with the lowest loss the first in the dictionary is taken, not the earliest step
# mistake: where every loss is NaN, min() of nothing raises
# told: first-in-the-dictionary, nothing-to-choose-from
def keep_best_and_last(losses, last):
    numbers = {step: loss for step, loss in losses.items() if not math.isnan(loss)}
    best = min(numbers, key=numbers.get)
    steps = sorted(losses)
    kept = set(steps[len(steps) - min(last, len(steps)):])
    kept.add(best)
    return sorted(kept)
