# task: restore
# verdict: wrong
# mistake: The tensors are exchanged for those of the snapshot, so that the optimizer holds the old ones and later training changes the snapshot.
# told: restored-by-assignment
def restore(model, saved):
    model.load_state_dict(saved, assign=True)
