# task: export_weights
# verdict: wrong
# mistake: the arrays share their memory with the network, so that later training changes them
# mistake: squeeze takes away every axis of length 1, also of kernels with one map or one pixel, not only those of the shape (C, 1, 1)
# told: everything-squeezed, shared-memory
def export_weights(model):
    return [
        tensor.detach().cpu().numpy().squeeze()
        for name, tensor in model.state_dict().items()
        if not name.endswith("num_batches_tracked")
    ]
