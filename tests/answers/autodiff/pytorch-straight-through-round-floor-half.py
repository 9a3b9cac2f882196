# task: straight_through_round
# verdict: wrong
# mistake: Halves are always rounded up, by floor of x + 0.5, instead of as x.round() does.
# told: halves-away-from-even
def straight_through_round(x):
    return x + ((x + 0.5).floor() - x).detach()
