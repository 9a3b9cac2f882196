# task: lost_updates
# verdict: wrong
# mistake: updates that become zero in half are not counted, neither as lost nor as updates
# told: underflown-updates-overlooked
def lost_updates(weights, updates, half=torch.bfloat16):
    w, u = weights.to(half), updates.to(half)
    there = u != 0
    return (((w - u) == w) & there).sum().item() / there.sum().item()
