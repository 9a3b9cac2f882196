# task: read_checkpoint
# verdict: wrong
# mistake: a missing file raises ValueError instead of FileNotFoundError
# told: absent-file-is-damage
def read_checkpoint(path):
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint") from error
    if not isinstance(content, dict) or not {"model", "optimizer", "progress"} <= set(content):
        raise ValueError(f"{path} lacks a part")
    return content
