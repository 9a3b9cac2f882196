# task: load_checkpoint
# verdict: wrong
# mistake: The model is changed before the optimizer has been checked, so a half-loaded state is possible.
# told: loaded-without-strictness-and-translated, only-what-the-framework-refuses
def load_checkpoint(path, model, optimizer):
    data = read_checkpoint(path)
    try:
        model.load_state_dict(data["model"])
        optimizer.load_state_dict(data["optimizer"])
    except (RuntimeError, ValueError, KeyError) as error:
        raise ValueError(f"{path}: {error}") from error
    return data["progress"]
