# task: pick
# verdict: right
def pick(scores, labels):
    classes = torch.arange(scores.shape[-1], device=scores.device)
    hit = classes == labels.unsqueeze(-1)
    return scores.masked_fill(~hit, 0).sum(dim=-1)
