# task: similarities
# verdict: right
# way: einsum, and the product of the lengths as an outer product divides afterwards; autocast is off
def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        a, b = left.to(torch.float32), right.to(torch.float32)
        a = a / torch.einsum("nd,nd->n", a, a).sqrt()[:, None]
        lengths = torch.einsum("md,md->m", b, b).sqrt()
        return torch.einsum("nd,md->nm", a, b) / (lengths * temperature)
