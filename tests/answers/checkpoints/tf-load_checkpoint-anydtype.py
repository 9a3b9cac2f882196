# task: load_checkpoint
# verdict: wrong
# mistake: the number formats are not compared
# told: number-formats-not-compared
def load_checkpoint(path, model, optimizer):
    checkpoint = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    pairs = []
    for key, variables in (
        ("model", model.variables), ("optimizer", optimizer.variables)
    ):
        arrays = checkpoint[key]
        if len(arrays) != len(variables):
            raise ValueError(f"{path}: the {key} has another number of variables")
        for variable, array in zip(variables, arrays):
            if tuple(variable.shape) != array.shape:
                raise ValueError(f"{path}: {variable.path} has another shape")
            pairs.append((variable, array))
    for variable, array in pairs:
        variable.assign(array)
    return checkpoint["progress"]
