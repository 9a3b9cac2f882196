# task: load_checkpoint
# verdict: wrong
# mistake: the trial load into copies finds wrong names and shapes, but not other number formats (load_state_dict converts silently, such as float64 into float32)
# told: number-formats-not-compared
def load_checkpoint(path, model, optimizer):
    import copy

    content = read_checkpoint(path)
    trial = copy.deepcopy(model)
    own = optimizer.state_dict()
    try:
        trial.load_state_dict(content["model"])
        groups = [[(len(g["params"]), set(g)) for g in s["param_groups"]]
                  for s in (own, content["optimizer"])]
        if groups[0] != groups[1]:
            raise RuntimeError("other groups of parameters")
    except Exception as error:
        raise ValueError(f"{path} does not fit: {error}") from error
    model.load_state_dict(content["model"])
    optimizer.load_state_dict(content["optimizer"])
    return content["progress"]
