# task: training_bytes
# verdict: wrong
# mistake: an unknown optimizer gives a KeyError and not the ValueError of the docstring
# told: key-error-for-an-unknown-optimizer
def training_bytes(parameters, activations, recipe, optimizer):
    sizes = {
        "fp32": (4, 0, 4, 4, 4),
        "fp16": (2, 0, 2, 2, 2),
        "mixed": (2, 4, 2, 4, 2),
        "autocast": (2, 4, 4, 4, 2),
    }
    if recipe not in sizes:
        raise ValueError(f"no such recipe: {recipe}")
    weights, master, gradients, state, kept = sizes[recipe]
    numbers = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    count = {
        "weights": weights * parameters,
        "master": master * parameters,
        "gradients": gradients * parameters,
        "state": state * numbers * parameters,
        "activations": kept * activations,
    }
    count["total"] = sum(count.values())
    return count
