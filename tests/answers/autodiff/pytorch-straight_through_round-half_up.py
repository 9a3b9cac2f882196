# task: straight_through_round
# verdict: wrong
# mistake: floor(x + 0.5) rounds halves up, x.round() rounds them to the even neighbor
# told: halves-away-from-even
def straight_through_round(x):
    rounded = torch.floor(x + 0.5)
    return x + (rounded - x).detach()
