# task: export_weights
# verdict: wrong
# mistake: the arrays share their memory with the parameters, so later training changes them
# told: shared-memory
def export_weights(model):
    arrays = []
    for module in model.modules():
        tensors = list(module.parameters(recurse=False))
        if isinstance(module, NORMS):
            tensors += [module.running_mean, module.running_var]
        for tensor in tensors:
            array = tensor.detach().cpu().numpy()
            if array.ndim == 3 and array.shape[1:] == (1, 1):
                array = array.reshape(-1)
            arrays.append(array)
    return arrays
