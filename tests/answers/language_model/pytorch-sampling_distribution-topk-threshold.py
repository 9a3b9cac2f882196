# task: sampling_distribution
# verdict: right
def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    first = logits.argmax(dim=-1, keepdim=True)
    if temperature == 0:
        # the first of several largest ones
        largest = logits == logits.gather(-1, first)
        places = torch.arange(size, device=logits.device).expand_as(logits)
        lowest = places.masked_fill(~largest, size).amin(dim=-1, keepdim=True)
        return torch.zeros_like(logits).scatter_(-1, lowest, 1.0)
    scores = (logits.double() - logits.double().amax(dim=-1, keepdim=True)) / temperature
    if top_k is not None and top_k < size:
        bound = torch.topk(logits, top_k, dim=-1).values[..., -1:]
        scores = torch.where(logits >= bound, scores, torch.full_like(scores, -math.inf))
    return torch.softmax(scores, dim=-1).to(logits.dtype)
