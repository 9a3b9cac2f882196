# task: training_bytes
# verdict: wrong
# mistake: an optimizer that does not exist raises KeyError, not ValueError
def training_bytes(parameters, activations, recipe, optimizer):
    table = {
        "fp32": (4, 0, 4, 4, 4),
        "fp16": (2, 0, 2, 2, 2),
        "mixed": (2, 4, 2, 4, 2),
        "autocast": (2, 4, 4, 4, 2),
    }
    if recipe not in table:
        raise ValueError(f"no such recipe: {recipe}")
    per_parameter = {"sgd": 0, "momentum": 1, "adam": 2}[optimizer]
    weight, master, gradient, state, activation = table[recipe]
    result = {
        "weights": weight * parameters,
        "master": master * parameters,
        "gradients": gradient * parameters,
        "state": state * parameters * per_parameter,
        "activations": activation * activations,
    }
    result["total"] = sum(result.values())
    return result
