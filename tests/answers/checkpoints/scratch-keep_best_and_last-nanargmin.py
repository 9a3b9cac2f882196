# task: keep_best_and_last
# verdict: wrong
# mistake: of several steps with the lowest loss the one that comes first in the dictionary is kept, not the earliest step
# mistake: np.nanargmin raises a ValueError if all losses are NaN (or there are none), where just the last ones should be kept
# told: first-in-the-dictionary, numpys-nanargmin
def keep_best_and_last(losses, last):
    import numpy as np

    steps = list(losses)
    best = steps[int(np.nanargmin([losses[step] for step in steps]))]
    kept = set(sorted(steps, reverse=True)[:last])
    kept.add(best)
    return sorted(kept)
