# task: lost_updates
# verdict: right
def lost_updates(weights, updates, half=torch.bfloat16):
    meant = updates.ne(0)
    before = torch.masked_select(weights, meant).to(half)
    after = torch.sub(before, torch.masked_select(updates, meant).to(half))
    return torch.eq(after, before).double().mean().item()
