# task: snapshot
# verdict: wrong
# mistake: The dictionary holds the model's own tensors, so it changes with the training.
# told: snapshot-is-alive
def snapshot(model):
    return {name: value for name, value in model.state_dict().items()}
