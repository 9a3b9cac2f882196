# task: keep_best_and_last
# verdict: wrong
# mistake: a NaN is replaced by infinity, so the best of all-NaN losses is the first step, which is kept
# told: nan-is-infinite
def keep_best_and_last(losses, last):
    def loss(step):
        return math.inf if math.isnan(losses[step]) else losses[step]

    steps = sorted(losses)
    keep = steps[len(steps) - min(last, len(steps)):]
    if steps:
        best = min(steps, key=loss)
        if best not in keep:
            keep = [best] + keep
    return keep
