# task: straight_through_round
# verdict: wrong
# mistake: the whole result is detached so that no gradient passes
# told: rounded-plainly
def straight_through_round(x):
    return x + (x.round() - x).detach() - x + x.detach()
