# task: training_bytes
# verdict: wrong
# mistake: plain sgd is counted with one number of state per parameter; an unknown recipe raises KeyError
# told: key-error-for-an-unknown-recipe
def training_bytes(parameters, activations, recipe, optimizer):
    sizes = {
        "fp32": (4, 0, 4, 4, 4), "fp16": (2, 0, 2, 2, 2),
        "mixed": (2, 4, 2, 4, 2), "autocast": (2, 4, 4, 4, 2),
    }[recipe]  # fmt: skip
    if optimizer not in ("sgd", "momentum", "adam"):
        raise ValueError(optimizer)
    states = 2 if optimizer == "adam" else 1
    weights, master, gradients, state, kept = sizes
    result = {
        "weights": weights * parameters, "master": master * parameters,
        "gradients": gradients * parameters,
        "state": state * states * parameters, "activations": kept * activations,
    }  # fmt: skip
    return {**result, "total": sum(result.values())}
