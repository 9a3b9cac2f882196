# task: keep_best_and_last
# verdict: right
def keep_best_and_last(losses, last):
    import heapq
    import itertools

    pairs = ((loss, step) for step, loss in losses.items() if loss == loss)
    best = heapq.nsmallest(1, pairs)  # equal losses: the smaller step
    latest = heapq.nlargest(last, losses)
    both = itertools.chain(latest, (step for _, step in best))
    return [step for step, _ in itertools.groupby(sorted(both))]
