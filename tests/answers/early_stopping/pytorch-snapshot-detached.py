# task: snapshot
# verdict: wrong
# mistake: detach() cuts the graph but copies nothing: the snapshot shares the model's memory
# told: snapshot-is-alive
def snapshot(model):
    return {name: tensor.detach() for name, tensor in model.state_dict().items()}
