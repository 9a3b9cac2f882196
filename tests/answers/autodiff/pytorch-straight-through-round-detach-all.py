# task: straight_through_round
# verdict: wrong
# mistake: The result is detached as a whole, so that no gradient flows.
# told: everything-stopped
def straight_through_round(x):
    return x.round().detach()
