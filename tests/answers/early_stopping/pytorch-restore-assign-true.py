# task: restore
# verdict: wrong
# mistake: the saved tensors take the place of the model's own ones, which the optimizer then no longer holds
# told: restored-by-assigning-copies
def restore(model, saved):
    model.load_state_dict(copy.deepcopy(saved), assign=True)
