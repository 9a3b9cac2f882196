# task: training_bytes
# verdict: right
def training_bytes(parameters, activations, recipe, optimizer):
    if recipe not in ("fp32", "fp16", "mixed", "autocast"):
        raise ValueError(f"There is no recipe {recipe}.")
    try:
        states = ("sgd", "momentum", "adam").index(optimizer)
    except ValueError:
        raise ValueError(f"There is no optimizer {optimizer}.") from None
    small = 4 if recipe == "fp32" else 2
    copied = recipe in ("mixed", "autocast")
    result = dict.fromkeys(["weights", "master", "gradients", "state", "activations"], 0)
    result["weights"] = small * parameters
    result["activations"] = small * activations
    if copied:
        result["master"] = 4 * parameters
    result["gradients"] = (4 if recipe == "autocast" else small) * parameters
    result["state"] = (2 if recipe == "fp16" else 4) * states * parameters
    result["total"] = sum(result.values())
    return result
