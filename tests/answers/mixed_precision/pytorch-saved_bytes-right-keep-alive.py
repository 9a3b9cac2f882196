# task: saved_bytes
# verdict: right
from collections import Counter


class _Bag:
    """Keeps every tensor alive, so that no address is used twice."""

    def __init__(self):
        self.tensors = []

    def put(self, tensor):
        self.tensors.append(tensor)
        return len(self.tensors) - 1

    def get(self, number):
        return self.tensors[number]


def saved_bytes(compute, parameters=()):
    bag = _Bag()
    with torch.autograd.graph.saved_tensors_hooks(bag.put, bag.get):
        kept_alive = compute()
    storages = {}
    for tensor in reversed(bag.tensors):
        storage = tensor.untyped_storage()
        storages[storage.data_ptr()] = (str(tensor.dtype)[6:], storage.nbytes())
    for tensor in parameters:
        storages.pop(tensor.untyped_storage().data_ptr(), None)
    total = Counter()
    for name, size in storages.values():
        total.update({name: size})
    del kept_alive
    return {name: size for name, size in total.items() if size}
