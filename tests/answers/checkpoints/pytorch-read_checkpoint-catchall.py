# task: read_checkpoint
# verdict: wrong
# mistake: a file that does not exist is made a ValueError, too
# mistake: it is not checked that the keys are there
# told: absent-file-is-damage, parts-not-checked
def read_checkpoint(path):
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} is not a readable checkpoint: {error}") from error
