# task: saved_bytes
# verdict: wrong
# mistake: counts the elements of a view, not its whole storage
# told: views-by-their-own-size
def saved_bytes(compute, parameters=()):
    known = {p.untyped_storage().data_ptr() for p in parameters}
    seen = {}

    def pack(tensor):
        address = tensor.untyped_storage().data_ptr()
        if address not in known and address not in seen:
            # holding on to the tensor keeps its address from being used again
            seen[address] = tensor.detach()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
        result = compute()
    sizes = {}
    for tensor in seen.values():
        name = str(tensor.dtype).removeprefix("torch.")
        count = tensor.numel() * tensor.element_size()
        if count:
            sizes[name] = sizes.get(name, 0) + count
    del result
    return sizes
