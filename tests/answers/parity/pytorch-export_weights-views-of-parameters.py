# task: export_weights
# verdict: wrong
# mistake: the arrays share their memory with the parameters; the counters of the normalizations are exported, too
# told: counter-included, shared-memory
def export_weights(model):
    arrays = []
    for tensor in model.state_dict().values():
        array = tensor.detach().cpu().numpy()
        if array.ndim == 3 and array.shape[1:] == (1, 1):
            array = array.reshape(-1)
        arrays.append(array)
    return arrays
