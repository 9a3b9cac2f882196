# task: training_bytes
# verdict: wrong
# mistake: an unknown optimizer is taken as "sgd" without a ValueError
# mistake: the optimizer state of "mixed" and "autocast" is counted with 2 bytes per number, not 4
# told: state-in-16-bits, unknown-optimizer-accepted
def training_bytes(parameters, activations, recipe, optimizer):
    if recipe == "fp32":
        w, c, g, s, a = 4, 0, 4, 4, 4
    elif recipe == "fp16":
        w, c, g, s, a = 2, 0, 2, 2, 2
    elif recipe == "mixed":
        w, c, g, s, a = 2, 4, 2, 2, 2
    elif recipe == "autocast":
        w, c, g, s, a = 2, 4, 4, 2, 2
    else:
        raise ValueError(f"unknown recipe {recipe}")
    numbers = 0
    if optimizer == "momentum":
        numbers = 1
    elif optimizer == "adam":
        numbers = 2
    count = {
        "weights": w * parameters,
        "master": c * parameters,
        "gradients": g * parameters,
        "state": s * numbers * parameters,
        "activations": a * activations,
    }
    count["total"] = sum(count.values())
    return count
