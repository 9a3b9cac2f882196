# task: choose_scale
# verdict: right
def choose_scale(gradients):
    largest = 0.0
    for gradient in gradients:
        if gradient is None:
            continue
        for value in gradient.detach().flatten().tolist():
            if not math.isfinite(value):
                raise ValueError("A gradient is not finite.")
            largest = max(largest, abs(value))
    if largest == 0.0:
        raise ValueError("All gradients are zero.")
    fraction, exponent = math.frexp(largest)
    power = 16 - exponent
    if math.ldexp(fraction, 16) > LARGEST:
        power -= 1
    return math.ldexp(1.0, power)
