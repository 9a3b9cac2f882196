# task: snapshot
# verdict: right
def snapshot(model):
    return {name: value.detach().clone() for name, value in model.state_dict().items()}
