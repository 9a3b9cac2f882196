# task: read_checkpoint
# verdict: right
def read_checkpoint(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    try:
        data = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} cannot be read") from error
    if not isinstance(data, dict) or not {"model", "optimizer", "progress"} <= set(data):
        raise ValueError(f"{path} lacks a key")
    return data
