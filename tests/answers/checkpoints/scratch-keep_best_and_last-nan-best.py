# task: keep_best_and_last
# verdict: wrong
# mistake: a loss that is NaN may become the best
# told: nan-best-until-the-next
def keep_best_and_last(losses, last):
    steps = sorted(losses)
    best = steps[:1]
    for step in steps[1:]:
        if not losses[step] >= losses[best[0]]:
            best = [step]
    return sorted(set(steps[max(len(steps) - last, 0):] + best))
