# task: snapshot
# verdict: wrong
# mistake: the buffers are left out
# told: snapshot-of-parameters-only
def snapshot(model):
    return {name: p.detach().clone() for name, p in model.named_parameters()}
