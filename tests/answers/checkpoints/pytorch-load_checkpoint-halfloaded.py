# task: load_checkpoint
# verdict: wrong
# mistake: the model is changed before the optimizer's part is checked: half of it is loaded if that does not fit
# told: model-loaded-before-all-is-compared
def load_checkpoint(path, model, optimizer):
    checkpoint = read_checkpoint(path)

    def describe(state):
        return {name: (t.shape, t.dtype) for name, t in state.items()}

    if describe(checkpoint["model"]) != describe(model.state_dict()):
        raise ValueError(f"{path}: the model has other parameters or buffers")
    model.load_state_dict(checkpoint["model"])

    def groups(state):
        return [
            (len(group["params"]), sorted(group))
            for group in state["param_groups"]
        ]

    if groups(checkpoint["optimizer"]) != groups(optimizer.state_dict()):
        raise ValueError(f"{path}: the optimizer has other groups")
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["progress"]
