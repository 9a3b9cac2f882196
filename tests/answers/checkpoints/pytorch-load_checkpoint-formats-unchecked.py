# task: load_checkpoint
# verdict: wrong
# mistake: names and shapes are compared, number formats are not: a float64 file goes into a float32 model (load_state_dict converts in silence) instead of a ValueError
# told: number-formats-not-compared
def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)

    def refuse(why):
        raise ValueError(f"{path} does not fit: {why}")

    ours, theirs = model.state_dict(), saved["model"]
    if sorted(ours) != sorted(theirs):
        refuse("other names of parameters or buffers")
    for name, value in ours.items():
        if tuple(value.shape) != tuple(theirs[name].shape):
            refuse(f"{name} has another shape")
    now = optimizer.state_dict()["param_groups"]
    then = saved["optimizer"]["param_groups"]
    if len(now) != len(then):
        refuse("another number of groups")
    for one, other in zip(now, then):
        if len(one["params"]) != len(other["params"]):
            refuse("a group has another number of parameters")
        if one.keys() != other.keys():
            refuse("a group has other settings")
    model.load_state_dict(theirs)
    optimizer.load_state_dict(saved["optimizer"])
    return saved["progress"]
