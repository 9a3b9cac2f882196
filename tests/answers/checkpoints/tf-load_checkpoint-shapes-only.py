# task: load_checkpoint
# verdict: wrong
# mistake: number formats are not compared
# told: number-formats-not-compared
def load_checkpoint(path, model, optimizer):
    content = read_checkpoint(path)
    if len(optimizer.variables) < 2 + len(model.trainable_variables):
        optimizer.build(model.trainable_variables)
    pairs = []
    for part, variables in (("model", model.variables), ("optimizer", optimizer.variables)):
        arrays = content[part]
        if len(arrays) != len(variables):
            raise ValueError(f"{path}: {part} has another number of variables")
        for variable, array in zip(variables, arrays):
            if tuple(variable.shape) != array.shape:
                raise ValueError(f"{path}: {part} has other shapes")
            pairs.append((variable, array))
    for variable, array in pairs:
        variable.assign(array)
    return content["progress"]
