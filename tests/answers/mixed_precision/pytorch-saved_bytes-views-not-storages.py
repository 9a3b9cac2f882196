# task: saved_bytes
# verdict: wrong
# mistake: each saved tensor counts with its own elements instead of its whole storage
def saved_bytes(compute, parameters=()):
    saved = {}
    known = {p.untyped_storage().data_ptr() for p in parameters}

    def pack(tensor):
        if tensor.untyped_storage().data_ptr() not in known:
            saved[tensor.data_ptr()] = tensor
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        compute()
    result = {}
    for tensor in saved.values():
        name = str(tensor.dtype).removeprefix("torch.")
        result[name] = result.get(name, 0) + tensor.numel() * tensor.element_size()
    return result
