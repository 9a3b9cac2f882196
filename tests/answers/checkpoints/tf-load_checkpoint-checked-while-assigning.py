# task: load_checkpoint
# verdict: wrong
# mistake: compares each variable just before it is assigned, so that those before the first that does not fit have been changed already

def load_checkpoint(path, model, optimizer):
    state = read_checkpoint(path)
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    pairs = (("model", model.variables), ("optimizer", optimizer.variables))
    for name, variables in pairs:
        if len(variables) != len(state[name]):
            raise ValueError(f"{path}: the {name} has {len(variables)} variables")
    for name, variables in pairs:
        for variable, value in zip(variables, state[name]):
            same_type = keras.backend.standardize_dtype(variable.dtype) == value.dtype
            if tuple(variable.shape) != value.shape or not same_type:
                raise ValueError(f"{path}: {variable.path} does not fit")
            variable.assign(value)
    return state["progress"]
