"""Another right solution: loops over elements, frexp, and a scaler that keeps exponents apart."""

import math

import torch


def count_fp16(gradients, scale=1.0):
    counts = {"overflow": 0, "normal": 0, "subnormal": 0, "zero": 0}
    for gradient in filter(lambda g: g is not None, gradients):
        for number in gradient.ravel().tolist():
            if number == 0:
                continue
            size = abs(number) * scale
            if not size < 65520:
                counts["overflow"] += 1
            elif size >= 2.0**-14 * (1 - 2.0**-12):  # what rounds up to the smallest normal one
                counts["normal"] += 1
            else:
                counts["subnormal" if size > 2.0**-25 else "zero"] += 1
    return counts


def choose_scale(gradients):
    numbers = torch.cat([g.reshape(-1) for g in gradients if g is not None]).double().abs()
    if not numbers.isfinite().all() or not numbers.any():
        raise ValueError("no scale fits")
    largest, exponent = float(numbers.max()), 200
    while math.ldexp(largest, exponent) > 65504:
        exponent -= 1
    return math.ldexp(1.0, exponent)


def static_step(loss_of, weights, scale, learning_rate):
    copies = [w.detach().to(torch.float16) for w in weights]
    for copy in copies:
        copy.requires_grad_(True)
    loss = loss_of(copies)
    loss.backward(torch.tensor(float(scale)))  # the scale as the gradient that comes from above
    for weight, copy in zip(weights, copies, strict=True):
        if copy.grad is not None:
            weight.data.sub_(copy.grad.to(torch.float32), alpha=learning_rate / scale)
    return float(loss.detach())


def all_finite(gradients):
    for gradient in gradients:
        if gradient is not None and (gradient - gradient != 0).any():
            return False
    return True


def unscale_and_clip(gradients, scale, max_norm):
    found = [g.to(torch.float32).mul(1 / scale) for g in gradients if g is not None]
    norm = math.sqrt(sum(float(g.double().square().sum()) for g in found))
    if norm > max_norm:
        found = [g * (max_norm / norm) for g in found]
    rest = iter(found)
    return [None if g is None else next(rest) for g in gradients], norm
