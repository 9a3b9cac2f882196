# task: choose_scale
# verdict: right
def choose_scale(gradients):
    largest = 0.0
    for gradient in gradients:
        if gradient is None or gradient.numel() == 0:
            continue
        if not bool(torch.isfinite(gradient).all()):
            raise ValueError("a gradient is infinite or NaN")
        low, high = torch.aminmax(gradient)
        largest = max(largest, -low.item(), high.item())
    if largest == 0.0:
        raise ValueError("all gradients are zero")
    mantissa, exponent = math.frexp(largest)  # mantissa in [0.5, 1)
    room, top = math.frexp(LARGEST)
    power = top - exponent if mantissa <= room else top - exponent - 1
    return math.ldexp(1.0, power)
