# task: training_bytes
# verdict: wrong
# mistake: an optimizer without such a name counts as one without state; adam has one number of state per parameter only
# told: adam-with-one-average, unknown-optimizer-accepted
def training_bytes(parameters, activations, recipe, optimizer):
    sizes = {
        "fp32": (4, 0, 4, 4, 4),
        "fp16": (2, 0, 2, 2, 2),
        "mixed": (2, 4, 2, 4, 2),
        "autocast": (2, 4, 4, 4, 2),
    }
    if recipe not in sizes:
        raise ValueError(f"unknown recipe: {recipe}")
    w, m, g, s, a = sizes[recipe]
    state = 1 if optimizer in ("momentum", "adam") else 0
    result = {
        "weights": w * parameters,
        "master": m * parameters,
        "gradients": g * parameters,
        "state": s * parameters * state,
        "activations": a * activations,
    }
    result["total"] = sum(result.values())
    return result
