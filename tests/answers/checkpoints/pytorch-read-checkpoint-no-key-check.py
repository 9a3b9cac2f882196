# task: read_checkpoint
# verdict: wrong
# mistake: It is not checked that the three keys are there.
# told: single-parts-not-checked
def read_checkpoint(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    try:
        data = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} cannot be read") from error
    if not isinstance(data, dict):
        raise ValueError(f"{path} lacks a key")
    return data
