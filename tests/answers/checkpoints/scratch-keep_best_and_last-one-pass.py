# task: keep_best_and_last
# verdict: right
def keep_best_and_last(losses, last):
    best = None
    for step, loss in losses.items():
        if loss != loss:
            continue
        if best is None or (loss, step) < (losses[best], best):
            best = step
    ranked = sorted(losses, reverse=True)
    return [step for step in reversed(ranked) if step == best or step in ranked[:last]]
