# task: choose_scale
# verdict: right
def choose_scale(gradients):
    tensors = [g for g in gradients if g is not None and g.numel()]
    if any(not bool(torch.isfinite(g).all()) for g in tensors):
        raise ValueError("a gradient is infinite or NaN")
    ends = [float(end) for g in tensors for end in torch.aminmax(g.detach())]
    largest = max(map(abs, ends), default=0.0)
    if largest == 0.0:
        raise ValueError("all gradients are zero")
    fraction, exponent = math.frexp(largest)  # fraction in [0.5, 1)
    bound, top = math.frexp(LARGEST)
    return math.ldexp(1.0, top - exponent - (fraction > bound))
