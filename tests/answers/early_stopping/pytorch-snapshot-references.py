# task: snapshot
# verdict: wrong
# mistake: the state dictionary is not copied so that it changes with the model
# told: snapshot-is-alive
def snapshot(model):
    return dict(model.state_dict())
