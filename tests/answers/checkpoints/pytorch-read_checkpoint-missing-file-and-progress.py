# task: read_checkpoint
# verdict: wrong
# mistake: a missing file becomes a ValueError as well, not a FileNotFoundError
# mistake: whether "progress" is there is not asked
# told: absent-file-is-damage, progress-not-asked-for

def read_checkpoint(path):
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} cannot be read") from error
    if not isinstance(state, dict) or "model" not in state or "optimizer" not in state:
        raise ValueError(f"{path} is no checkpoint")
    return state
