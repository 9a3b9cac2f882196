# task: restore
# verdict: wrong
# mistake: assign=True puts new tensors into the model, and the optimizer holds the old ones
# told: restored-by-assigning-copies
def restore(model, saved):
    copies = {name: tensor.clone() for name, tensor in saved.items()}
    model.load_state_dict(copies, assign=True)
