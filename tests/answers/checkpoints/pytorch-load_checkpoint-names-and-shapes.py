# task: load_checkpoint
# verdict: wrong
# mistake: number formats are not compared: a float64 file goes into a float32 model, cast in silence
# mistake: of the optimizer's groups only the numbers of parameters are compared, not the names of their settings: a file of SGD goes into Adam without an error
# told: number-formats-not-compared, settings-not-compared
def load_checkpoint(path, model, optimizer):
    checkpoint = read_checkpoint(path)

    def shapes(state):
        return {name: tuple(value.shape) for name, value in state.items()}

    def sizes(state):
        return [len(group["params"]) for group in state["param_groups"]]

    try:
        fits = (
            shapes(checkpoint["model"]) == shapes(model.state_dict())
            and sizes(checkpoint["optimizer"]) == sizes(optimizer.state_dict())
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"{path} has another structure") from error
    if not fits:
        raise ValueError(f"{path} does not fit the model or its optimizer")
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["progress"]
