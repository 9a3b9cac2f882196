# task: lost_updates
# verdict: right
def lost_updates(weights, updates, half=torch.bfloat16):
    chosen = updates.ne(0)
    before = torch.masked_select(weights, chosen).to(half)
    after = torch.sub(before, torch.masked_select(updates, chosen).to(half))
    verdicts = torch.eq(before, after).tolist()
    return sum(verdicts) / len(verdicts)
