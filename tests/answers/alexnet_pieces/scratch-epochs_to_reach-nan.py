# task: epochs_to_reach
# verdict: wrong
# mistake: epochs whose error is NaN are left out, so that a line leads across them from the last finite error
# mistake: the error must be below the target; one that is exactly at it does not count
# told: line-over-several-epochs, strictly-below
def epochs_to_reach(errors, target):
    known = [
        (epoch, error)
        for epoch, error in enumerate(errors, start=1)
        if not math.isnan(error)
    ]
    for i, (epoch, error) in enumerate(known):
        if error < target:
            if i == 0:
                return float(epoch)
            before, higher = known[i - 1]
            part = (higher - target) / (higher - error)
            return before + part * (epoch - before)
    return math.inf
