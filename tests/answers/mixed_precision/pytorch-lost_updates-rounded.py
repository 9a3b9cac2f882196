# task: lost_updates
# verdict: wrong
# mistake: "not zero" is asked of the rounded updates: those that the rounding itself makes zero are counted neither above nor below the line
# told: underflown-updates-overlooked
def lost_updates(weights, updates, half=torch.bfloat16):
    weights, updates = weights.to(half), updates.to(half)
    meant = updates != 0
    lost = (weights - updates == weights) & meant
    return lost.sum().item() / meant.sum().item()
