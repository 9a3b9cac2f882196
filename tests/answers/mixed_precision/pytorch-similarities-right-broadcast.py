# task: similarities
# verdict: right
def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        a, b = left.to(torch.float32), right.to(torch.float32)
        dots = (a[:, None, :] * b[None, :, :]).sum(dim=-1)  # no product
        lengths = torch.outer(
            a.square().sum(-1).sqrt(), b.square().sum(-1).sqrt()
        )
        return dots.div(lengths).div(temperature)
