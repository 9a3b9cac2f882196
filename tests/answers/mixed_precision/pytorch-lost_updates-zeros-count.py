# task: lost_updates
# verdict: wrong
# mistake: updates that are zero are counted as lost, too, as the weight stays the same
# told: zeros-counted-as-lost
def lost_updates(weights, updates, half=torch.bfloat16):
    w = weights.to(half)
    new = w - updates.to(half)
    lost = (new == w).sum()
    return (lost / (updates != 0).sum()).item()
