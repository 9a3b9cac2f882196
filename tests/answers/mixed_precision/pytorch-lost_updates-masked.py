# task: lost_updates
# verdict: right
def lost_updates(weights, updates, half=torch.bfloat16):
    chosen = updates != 0
    w = weights[chosen].to(half)
    return torch.eq(w - updates[chosen].to(half), w).double().mean().item()
