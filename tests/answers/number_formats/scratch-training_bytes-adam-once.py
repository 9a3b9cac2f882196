# task: training_bytes
# verdict: wrong
# mistake: Adam is counted with one number of state per parameter
# mistake: an unknown optimizer is taken as plain gradient descent
# told: adam-with-one-average, unknown-optimizer-accepted
def training_bytes(parameters, activations, recipe, optimizer):
    table = {"fp32": (4, 0, 4, 4, 4), "fp16": (2, 0, 2, 2, 2), "mixed": (2, 4, 2, 4, 2), "autocast": (2, 4, 4, 4, 2)}
    if recipe not in table:
        raise ValueError(recipe)
    w, m, g, s, a = table[recipe]
    k = 1 if optimizer in ("momentum", "adam") else 0
    d = {"weights": w * parameters, "master": m * parameters, "gradients": g * parameters,
         "state": s * k * parameters, "activations": a * activations}
    d["total"] = sum(d.values())
    return d
