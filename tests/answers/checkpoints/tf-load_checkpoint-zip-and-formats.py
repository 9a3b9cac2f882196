# task: load_checkpoint
# verdict: wrong
# mistake: zip stops at the shorter list, so a file with more or fewer arrays than there are variables (and fitting shapes for the first ones) is loaded in part instead of refused
# mistake: number formats are not compared: a float64 array is assigned to a float32 variable, converted in silence
# told: number-formats-not-compared, number-of-variables-not-compared
def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    pairs = [*zip(model.variables, saved["model"])]
    pairs += zip(optimizer.variables, saved["optimizer"])
    for number, (variable, value) in enumerate(pairs):
        if tuple(variable.shape) != value.shape:
            raise ValueError(
                f"{path}: array {number} has shape {value.shape}, "
                f"{variable.path} has {tuple(variable.shape)}"
            )
    for variable, value in pairs:
        variable.assign(value)
    return saved["progress"]
