# task: pick
# verdict: wrong
# mistake: the labels pick whole columns for all rows, so the result has one axis more
# told: all-pairs-picked
def pick(scores, labels):
    return scores[..., labels]
