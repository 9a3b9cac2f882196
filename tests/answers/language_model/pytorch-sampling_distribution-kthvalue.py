# task: sampling_distribution
# verdict: right
# way: the threshold comes from kthvalue counted from below, the softmax is an exponential of a difference with logsumexp, all in double precision
def sampling_distribution(logits, temperature=1.0, top_k=None):
    size = logits.shape[-1]
    wide = logits.detach().to(torch.float64)
    if temperature == 0:
        places = torch.arange(size, device=logits.device)
        return (places == wide.argmax(dim=-1, keepdim=True)).to(logits.dtype)
    gaps = wide - wide.amax(dim=-1, keepdim=True)  # the largest is 0
    gaps = gaps / torch.tensor(float(temperature), dtype=torch.float64, device=logits.device)
    if top_k is not None:
        rank = max(size - int(top_k), 0) + 1
        least = wide.kthvalue(rank, dim=-1, keepdim=True).values
        gaps = gaps.masked_fill(wide < least, -math.inf)
    return torch.exp(gaps - torch.logsumexp(gaps, dim=-1, keepdim=True)).to(logits.dtype)
