# task: load_checkpoint
# verdict: wrong
# mistake: the model is loaded before the optimizer is checked so that half is changed; the number formats of the tensors are not compared
# told: loaded-without-strictness-and-translated, only-what-the-framework-refuses
def load_checkpoint(path, model, optimizer):
    content = read_checkpoint(path)
    try:
        model.load_state_dict(content["model"])
        optimizer.load_state_dict(content["optimizer"])
    except Exception as error:
        raise ValueError(f"{path} does not fit: {error}") from error
    return content["progress"]
