# task: read_checkpoint
# verdict: wrong
# mistake: "except Exception" catches the FileNotFoundError, too: an absent file raises a ValueError as if it were damaged
# told: absent-file-is-damage
def read_checkpoint(path):
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        if not isinstance(state, dict):
            raise TypeError(f"holds a {type(state).__name__}")
        missing = {"model", "optimizer", "progress"} - state.keys()
        if missing:
            raise KeyError(f"lacks {sorted(missing)}")
    except Exception as error:
        raise ValueError(f"{path} is no readable checkpoint: {error!r}") from error
    return state
