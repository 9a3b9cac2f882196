# task: straight_through_round
# verdict: wrong
# mistake: halves are always rounded up, unlike x.round()
# told: halves-away-from-even
def straight_through_round(x):
    return x + (torch.floor(x + 0.5) - x).detach()
