# task: keep_best_and_last
# verdict: wrong
# mistake: with last = 0 the slice [-0:] keeps all checkpoints
# mistake: of several with the lowest loss it takes the first in the dictionary, not the earliest step
# told: first-in-the-dictionary, minus-zero

def keep_best_and_last(losses, last):
    kept = set(sorted(losses)[-last:])
    numbers = {step: loss for step, loss in losses.items() if not math.isnan(loss)}
    if numbers:
        kept.add(min(numbers, key=numbers.get))
    return sorted(kept)
