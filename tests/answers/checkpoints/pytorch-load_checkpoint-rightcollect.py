# task: load_checkpoint
# verdict: right
def load_checkpoint(path, model, optimizer):
    def portrait(weights, slots):
        """All that must agree, line by line."""
        for name, tensor in sorted(weights.items()):
            yield f"{name} {list(tensor.shape)} {tensor.dtype}"
        for number, group in enumerate(slots["param_groups"]):
            names = ", ".join(sorted(key for key in group if key != "params"))
            yield f"group {number}: {len(group['params'])} parameters, {names}"

    checkpoint = read_checkpoint(path)
    weights, slots = checkpoint["model"], checkpoint["optimizer"]
    try:
        found = list(portrait(weights, slots))
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{path} holds no state of a model and optimizer") from error
    wanted = list(portrait(model.state_dict(), optimizer.state_dict()))
    if found != wanted:
        odd = sorted(set(found) ^ set(wanted))
        raise ValueError(f"{path} does not fit: " + "; ".join(odd))
    optimizer.load_state_dict(slots)
    model.load_state_dict(weights)
    return checkpoint["progress"]
