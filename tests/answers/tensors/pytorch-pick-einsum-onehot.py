# task: pick
# verdict: right
def pick(scores, labels):
    mask = torch.arange(scores.shape[-1], device=labels.device) == labels.unsqueeze(-1)
    return torch.where(mask, scores, torch.zeros_like(scores)).sum(-1)
