# task: keep_best_and_last
# verdict: right
# way: heapq.nlargest for the last ones, the best by the smallest pair (loss, step)
def keep_best_and_last(losses, last):
    import heapq

    keep = dict.fromkeys(heapq.nlargest(last, losses))
    pairs = [(loss, step) for step, loss in losses.items() if loss == loss]
    if pairs:
        keep[min(pairs)[1]] = None
    return sorted(keep)
