# task: read_checkpoint
# verdict: wrong
# mistake: the file is read without weights_only, so code in it runs; tensors are not brought to the CPU
# told: code-in-the-file-runs
def read_checkpoint(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    try:
        state = torch.load(path, weights_only=False)
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint") from error
    if not isinstance(state, dict) or not {"model", "optimizer", "progress"} <= set(state):
        raise ValueError(f"{path} lacks a key")
    return state
