# task: snapshot
# verdict: wrong
# mistake: the dictionary is copied, but its tensors are the model's own and change with further training
# told: snapshot-is-alive
def snapshot(model):
    return dict(model.state_dict())
