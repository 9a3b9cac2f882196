# task: load_checkpoint
# verdict: wrong
# mistake: compares names and shapes, not number formats: float64 values go into a float32 model in silence
# mistake: compares how many parameters the optimizer's groups have, not their settings, which are overwritten

def load_checkpoint(path, model, optimizer):
    state = read_checkpoint(path)
    mine = {name: value.shape for name, value in model.state_dict().items()}
    theirs = {name: value.shape for name, value in state["model"].items()}
    if mine != theirs:
        raise ValueError(f"{path} is of another model")
    groups = optimizer.state_dict()["param_groups"]
    saved = state["optimizer"]["param_groups"]
    if [len(g["params"]) for g in groups] != [len(g["params"]) for g in saved]:
        raise ValueError(f"{path} is of another optimizer")
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return state["progress"]
