# task: saved_bytes
# verdict: wrong
# mistake: tensors are told apart and measured as views, by their own address and number of elements, not by their storage: views of one storage count several times, and a part counts as a part
def saved_bytes(compute, parameters=()):
    skip = {p.data_ptr() for p in parameters}
    seen = {}

    def pack(tensor):
        if tensor.data_ptr() not in skip:
            key = (tensor.data_ptr(), tuple(tensor.shape), tensor.stride())
            name = str(tensor.dtype).removeprefix("torch.")
            seen[key] = (name, tensor.numel() * tensor.element_size())
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        result = compute()
    counts = {}
    for name, size in seen.values():
        counts[name] = counts.get(name, 0) + size
    del result
    return counts
