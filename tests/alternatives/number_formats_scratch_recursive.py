"""Another right solution: recursion, strings of bits, masks, and one weight after another."""

import numpy as np


def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    top = 1 << (exponent_bits - 1)
    return {
        "epsilon": 1 / (1 << mantissa_bits),
        "max": 2.0**top - 2.0 ** (top - mantissa_bits - 1),
        "min_normal": 4 * 2.0**-top,
        "min_subnormal": 2.0 ** (2 - top - mantissa_bits),
    }


def decode(pattern, fmt):
    digits = format(pattern, f"0{1 + sum(fmt)}b")
    sign, exponent, mantissa = digits[0], digits[1 : 1 + fmt[0]], digits[1 + fmt[0] :]
    if "0" not in exponent:
        return float(("-" if sign == "1" else "") + ("nan" if "1" in mantissa else "inf"))
    hidden = "1" if "1" in exponent else "0"
    steps = int(hidden + mantissa, 2) * limits(fmt)["min_subnormal"]
    return (-1) ** int(sign) * steps * 2.0 ** max(int(exponent, 2) - 1, 0)


def stochastic_round(values, fmt, uniform):
    nearest = round_to(values, fmt)  # noqa: F821  (the reference's)
    step = spacing(values, fmt)  # noqa: F821
    lower = np.where(nearest > values, nearest - step, nearest)
    goes_up = uniform < (values - lower) / step
    lower[goes_up] += step[goes_up]
    return lower


def lost_updates(weights, updates, fmt):
    def stays(weight, update):
        weight = round_to(weight, fmt)  # noqa: F821
        return round_to(weight - round_to(update, fmt), fmt) == weight  # noqa: F821

    pairs = [pair for pair in zip(np.ravel(weights), np.ravel(updates), strict=True) if pair[1]]
    return sum(bool(stays(*pair)) for pair in pairs) / len(pairs) if pairs else 0.0


def sgd(start, gradient_of, steps, rate, fmt, master=None):
    if master is None:
        return sgd(start, gradient_of, steps, rate, fmt, fmt)
    if steps == 0:
        return round_to(round_to(start, master), fmt)  # noqa: F821
    kept = round_to(start, master)  # noqa: F821
    gradient = round_to(gradient_of(round_to(kept, fmt)), fmt)  # noqa: F821
    moved = kept - round_to(gradient * rate, master)  # noqa: F821
    return sgd(moved, gradient_of, steps - 1, rate, fmt, master)


def training_bytes(parameters, activations, recipe, optimizer):
    slots = {"sgd": 0, "momentum": 1, "adam": 2}
    try:
        per = {"fp32": [4, 0, 4, 4], "fp16": [2, 0, 2, 2], "mixed": [2, 4, 2, 4],
               "autocast": [2, 4, 4, 4]}[recipe]  # fmt: skip
        per[3] *= slots[optimizer]
    except KeyError as error:
        raise ValueError(f"unknown: {error}") from None
    found = {
        "activations": activations * (4 if recipe == "fp32" else 2),
        "weights": per[0] * parameters,
        "master": per[1] * parameters,
        "gradients": per[2] * parameters,
        "state": per[3] * parameters,
    }
    return found | {"total": sum(found.values())}
