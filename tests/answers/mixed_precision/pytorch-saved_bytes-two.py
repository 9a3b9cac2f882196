# task: saved_bytes
# verdict: wrong
# mistake: what is kept several times is counted every time
# mistake: a view is counted by its own elements, not by its whole storage
# told: tensors-counted-not-storages, views-by-their-own-size
def saved_bytes(compute, parameters=()):
    known = {p.untyped_storage().data_ptr() for p in parameters}
    sizes = {}

    def pack(tensor):
        if tensor.untyped_storage().data_ptr() not in known:
            name = str(tensor.dtype).split(".")[-1]
            size = tensor.numel() * tensor.element_size()
            sizes[name] = sizes.get(name, 0) + size
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        result = compute()
    return sizes
