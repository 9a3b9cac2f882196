# task: restore
# verdict: right
def restore(model, saved):
    own = model.state_dict()
    with torch.no_grad():
        for name in own:
            own[name].copy_(saved[name])
