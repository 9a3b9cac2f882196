# task: training_bytes
# verdict: wrong
# mistake: "momentum" is counted with two numbers of state per parameter, a velocity and a gradient, so its state and total are too large by one number
# told: momentum-with-two
def training_bytes(parameters, activations, recipe, optimizer):
    table = {
        "fp32": (4, 0, 4, 4, 4),
        "fp16": (2, 0, 2, 2, 2),
        "mixed": (2, 4, 2, 4, 2),
        "autocast": (2, 4, 4, 4, 2),
    }
    numbers = {"sgd": 0, "momentum": 2, "adam": 2}
    if recipe not in table or optimizer not in numbers:
        raise ValueError(f"unknown: {recipe!r} or {optimizer!r}")
    weight, master, gradient, state, activation = table[recipe]
    count = {
        "weights": weight * parameters,
        "master": master * parameters,
        "gradients": gradient * parameters,
        "state": state * numbers[optimizer] * parameters,
        "activations": activation * activations,
    }
    count["total"] = sum(count.values())
    return count
