# task: keep_best_and_last
# verdict: right
def keep_best_and_last(losses, last):
    order = sorted(losses, reverse=True)
    keep = {step for rank, step in enumerate(order) if rank < last}
    lowest = min((v for v in losses.values() if v == v), default=None)
    if lowest is not None:
        keep |= {min(step for step, v in losses.items() if v == lowest)}
    return [step for step in reversed(order) if step in keep]
