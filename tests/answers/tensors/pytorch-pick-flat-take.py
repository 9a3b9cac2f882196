# task: pick
# verdict: right
def pick(scores, labels):
    rows = torch.arange(labels.numel(), device=labels.device).view(labels.shape)
    return torch.take(scores, rows * scores.shape[-1] + labels)
