# task: saved_bytes
# verdict: wrong
# mistake: a storage is counted once, but with the bytes of the view that happens to be kept first and not whole: a slice that keeps a large tensor alive counts as the slice
# told: views-by-their-own-size
def saved_bytes(compute, parameters=()):
    known = {p.untyped_storage().data_ptr() for p in parameters}
    found = {}

    def pack(tensor):
        place = tensor.untyped_storage().data_ptr()
        if place not in known:
            known.add(place)
            name = str(tensor.dtype).removeprefix("torch.")
            size = tensor.numel() * tensor.element_size()
            found[name] = found.get(name, 0) + size
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda kept: kept):
        result = compute()
    del result
    return found
