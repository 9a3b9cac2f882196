# task: read_checkpoint
# verdict: wrong
# mistake: the FileNotFoundError of a missing file is caught by the except for everything and becomes a ValueError too
# mistake: the keys are not checked one by one: a file is accepted if it has any of the three ("any" instead of "all")
# told: absent-file-is-damage, single-parts-not-checked
def read_checkpoint(path):
    keys = ("model", "optimizer", "progress")
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        good = isinstance(content, dict) and any(key in content for key in keys)
    except Exception as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    if not good:
        raise ValueError(f"{path} is no checkpoint")
    return content
