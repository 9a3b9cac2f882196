# task: saved_bytes
# verdict: wrong
# mistake: a tensor counts by its own number of elements, so views count partly and several times
# told: tensors-counted-not-storages, views-by-their-own-size
def saved_bytes(compute, parameters=()):
    known = {p.data_ptr() for p in parameters}
    sizes = {}

    def pack(tensor):
        if tensor.data_ptr() not in known:
            name = str(tensor.dtype).removeprefix("torch.")
            sizes[name] = sizes.get(name, 0) + tensor.numel() * tensor.element_size()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        result = compute()
    del result
    return sizes
