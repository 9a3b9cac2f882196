# task: load_checkpoint
# verdict: wrong
# mistake: zip stops at the shorter list: a file with fewer (or more) variables is loaded without a complaint
# mistake: only the shapes are compared, not the number formats (assign casts)
# told: number-of-variables-not-compared, number-formats-not-compared
def load_checkpoint(path, model, optimizer):
    checkpoint = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    pairs = list(zip(model.variables, checkpoint["model"]))
    pairs += list(zip(optimizer.variables, checkpoint["optimizer"]))
    for variable, array in pairs:
        if tuple(variable.shape) != array.shape:
            raise ValueError(
                f"{path}: {variable.path} has the shape {tuple(variable.shape)}, "
                f"the file {array.shape}."
            )
    for variable, array in pairs:
        variable.assign(array)
    return checkpoint["progress"]
