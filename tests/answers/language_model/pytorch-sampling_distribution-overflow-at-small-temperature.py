# task: sampling_distribution
# verdict: wrong
# mistake: the logits are divided by the temperature before the largest is taken away: with a tiny temperature they become infinite and the softmax NaN
def sampling_distribution(logits, temperature=1.0, top_k=None):
    if temperature == 0:
        best = logits.argmax(-1, keepdim=True)
        return torch.zeros_like(logits).scatter(-1, best, 1.0)
    scaled = logits / temperature
    if top_k is not None:
        last = logits.topk(min(top_k, logits.shape[-1]), dim=-1).values[..., -1:]
        scaled = scaled.masked_fill(logits < last, -math.inf)
    return scaled.softmax(-1)
