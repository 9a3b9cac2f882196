# task: load_checkpoint
# verdict: wrong
# mistake: the shapes are checked variable by variable while assigning, so the variables before the first misfit are already changed when the ValueError comes
# told: compared-while-loading
def load_checkpoint(path, model, optimizer):
    content = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    for part, variables in (("model", model.variables), ("optimizer", optimizer.variables)):
        arrays = content[part]
        if len(arrays) != len(variables):
            raise ValueError(f"{path}: {len(arrays)} arrays for {len(variables)} variables")
        for array, variable in zip(arrays, variables):
            if tuple(variable.shape) != array.shape or variable.dtype != array.dtype.name:
                raise ValueError(f"{path}: {variable.path} does not fit")
            variable.assign(array)
    return content["progress"]
