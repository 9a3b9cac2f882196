# task: load_checkpoint
# verdict: wrong
# mistake: the model's variables are assigned before the optimizer's are compared: if only the optimizer does not fit, the ValueError comes after the model was changed
# told: model-loaded-before-all-is-compared
def load_checkpoint(path, model, optimizer):
    checkpoint = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    for name, variables in (
        ("model", model.variables), ("optimizer", optimizer.variables)
    ):
        arrays = checkpoint[name]
        if len(arrays) != len(variables):
            raise ValueError(f"{path}: {len(arrays)} arrays for the {name}")
        for i, (array, variable) in enumerate(zip(arrays, variables)):
            own = variable.numpy()
            if array.shape != own.shape or array.dtype != own.dtype:
                raise ValueError(f"{path}: {name}.{i} does not fit")
        for array, variable in zip(arrays, variables):
            variable.assign(array)
    return checkpoint["progress"]
