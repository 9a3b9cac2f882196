# task: similarities
# verdict: right
# mistake: none; unusual because the products are an einsum in float32 and are divided by the norms afterwards
def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        a = left.to(torch.float32)
        b = right.to(torch.float32)
        a = a / torch.sqrt(torch.einsum("nd,nd->n", a, a))[:, None]
        b = b / torch.sqrt(torch.einsum("md,md->m", b, b))[:, None]
        return torch.einsum("nd,md->nm", a, b) / temperature
