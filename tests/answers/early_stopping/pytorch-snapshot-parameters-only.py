# task: snapshot
# verdict: wrong
# mistake: Buffers such as running statistics are not copied.
def snapshot(model):
    return {name: value.detach().clone() for name, value in model.named_parameters()}
