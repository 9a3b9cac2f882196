# task: straight_through_round
# verdict: right
def straight_through_round(x):
    return x + (x.round() - x).detach()
