# task: export_weights
# verdict: wrong
# mistake: .numpy() shares the memory of the parameters, so later training changes the arrays
# mistake: arrays of the shape (C, 1, 1) stay as they are instead of becoming (C,)
def export_weights(model):
    return [
        value.detach().cpu().numpy()
        for name, value in model.state_dict().items()
        if not name.endswith("num_batches_tracked")
    ]
