# task: saved_bytes
# verdict: wrong
# mistake: a tensor counts with its own elements and by its own address, not with its whole storage: a narrow view counts too little, two different views of one storage count separately
# mistake: parameters are recognized as objects, so that a view of a parameter, such as a transposed weight, is counted
# told: parameters-told-by-object, views-each-by-itself
def saved_bytes(compute, parameters=()):
    known = {id(one) for one in parameters}
    found = {}

    def pack(tensor):
        if id(tensor) not in known:
            size = tensor.numel() * tensor.element_size()
            place = (tensor.data_ptr(), tuple(tensor.shape))
            found[place] = (str(tensor.dtype).split(".")[1], size)
        return tensor

    def unpack(tensor):
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
        result = compute()  # stays alive until all has been counted
    total = {}
    for name, size in found.values():
        if size:
            total[name] = total.get(name, 0) + size
    del result
    return total
