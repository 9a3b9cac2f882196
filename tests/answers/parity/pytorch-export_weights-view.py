# task: export_weights
# verdict: wrong
# mistake: detach().numpy() shares the memory with the model, later training changes the arrays
# told: shared-memory
def export_weights(model):
    arrays = []
    for module in model.modules():
        tensors = list(module.parameters(recurse=False))
        if isinstance(module, NORMS) and module.running_mean is not None:
            tensors += [module.running_mean, module.running_var]
        for tensor in tensors:
            array = tensor.detach().cpu().numpy()
            if array.ndim == 3 and array.shape[1:] == (1, 1):
                array = array.reshape(-1)
            arrays.append(array)
    return arrays
