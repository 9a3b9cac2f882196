# task: saved_bytes
# verdict: wrong
# mistake: counts the tensors that autograd hands over by their own address and size, not by their storage: a small view of a large tensor counts small, and two views at different places count as two
# told: views-each-by-itself
def saved_bytes(compute, parameters=()):
    known = {p.data_ptr() for p in parameters}
    kept, totals = [], {}

    def pack(tensor):
        if tensor.data_ptr() not in known:
            known.add(tensor.data_ptr())
            kept.append(tensor)  # so that no address is used again
            name = str(tensor.dtype).removeprefix("torch.")
            size = tensor.numel() * tensor.element_size()
            totals[name] = totals.get(name, 0) + size
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        result = compute()
    del result
    return totals
