# task: snapshot
# verdict: wrong
# mistake: state_dict is kept without copying its tensors, so the snapshot changes with the model
# told: snapshot-is-alive
def snapshot(model):
    return dict(model.state_dict())
