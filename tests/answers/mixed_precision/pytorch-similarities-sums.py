# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        a, b = (x.float() / x.float().square().sum(1, keepdim=True).sqrt() for x in (left, right))
        return torch.einsum("nd,md->nm", a, b).div(temperature)
