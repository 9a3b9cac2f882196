# task: export_weights
# verdict: right
def export_weights(model):
    def tensors(layer):
        yield from layer.parameters(recurse=False)
        if isinstance(layer, NORMS) and layer.running_mean is not None:
            yield layer.running_mean
            yield layer.running_var

    arrays = []
    for tensor in (t for layer in model.modules() for t in tensors(layer)):
        array = np.array(tensor.detach().cpu().numpy(), copy=True)
        per_channel = array.ndim == 3 and array.shape[1:] == (1, 1)
        arrays.append(array[:, 0, 0] if per_channel else array)
    return arrays
