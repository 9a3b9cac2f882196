"""The recorder behind PyTorch's transplant: which operations of a network read parameters."""

import numpy as np
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from autograder.networks import dataflow

KEEP_ORDER = set(
    "view _unsafe_view reshape _reshape_alias permute transpose t squeeze unsqueeze flatten "
    "clone contiguous alias detach _to_copy".split()
)
NORMS = set(
    "native_batch_norm _native_batch_norm_legit _native_batch_norm_legit_no_training "
    "cudnn_batch_norm batch_norm".split()
)


def same_tensor(t):
    return t.untyped_storage().data_ptr(), t.storage_offset(), tuple(t.shape), t.stride()


def memory(t):
    return t.untyped_storage().data_ptr()


class Recorder(TorchDispatchMode):
    """Lists the operations that read parameters while a network runs."""

    @classmethod
    def _should_skip_dynamo(cls):
        return False  # else the first use imports the compiler, for three seconds

    def __init__(self, net, batch):
        super().__init__()
        self.batch, self.sites = batch, []
        self.params = list(net.parameters())
        self.marked = [p.detach().numpy().ravel().copy() for p in self.params]
        self.owned = {memory(t) for t in (*net.parameters(), *net.buffers()) if t.numel()}
        self.computed = set()  # what is computed from parameters alone
        self.before = {memory(batch): frozenset()}  # storage -> nearest sites before it
        self.open = {}  # tensor -> site whose bias may still follow
        self.order = {}  # tensor -> where its elements stood in the maps they come from
        self.alive = []  # keeps addresses from being used twice

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        read = [t for t in tree_leaves((args, kwargs)) if isinstance(t, torch.Tensor)]
        made = [t for t in tree_leaves(out) if isinstance(t, torch.Tensor)]
        self.alive += [*read, *made]
        if made:
            self._note(func, args, read, made)
        return out

    def _note(self, func, args, read, made):
        name = func.overloadpacket.__name__.rstrip("_")
        data = [t for t in read if memory(t) in self.before]
        params = [t for t in read if memory(t) in self.owned]
        if memory(made[0]) in self.owned:
            return  # a view of a parameter
        if params and not data:
            self.owned.add(memory(made[0]))
            self.computed.add(memory(made[0]))
            return
        if not data:
            return  # constants
        before = frozenset().union(*(self.before[memory(t)] for t in data))
        if params:
            before = self._site(name, args, params, data, made[0], before)
        for t in made:
            self.before[memory(t)] = before
        self._follow(func, name, args, data, made[0])

    def _site(self, name, args, params, data, out, before):
        owner = self.open.pop(same_tensor(data[0]), None) if name == "add" else None
        if owner is not None and params[0].numel() == self.sites[owner].shape[0]:
            self.sites[owner].write["bias"] = self.writer(params[0])
            return frozenset({owner})
        site = self._make(name, args, params, out)
        site.parents = before
        self.sites.append(site)
        if site.kind in ("conv", "linear") and "bias" not in site.write:
            self.open[same_tensor(out)] = len(self.sites) - 1
        return frozenset({len(self.sites) - 1})

    def _make(self, name, args, params, out):
        if name == "convolution":
            return self._convolution(*args[:3], args[4], args[8])
        if name in ("addmm", "mm", "bmm"):
            bias, (value, weight) = (args[0], args[1:3]) if name == "addmm" else (None, args[:2])
            return self._linear(value, weight[0] if name == "bmm" else weight, bias)
        if name in NORMS:
            roles = dict(zip(("weight", "bias", "mean", "var"), args[1:5], strict=True))
            write = {r: self.writer(t) for r, t in roles.items() if t is not None}
            return dataflow.Site("batch_norm", (out.shape[1],), write=write)
        kind = {"mul": "scale", "add": "shift"}.get(name, name)
        shape = (params[0].numel(),) if kind != name else tuple(params[0].shape)
        return dataflow.Site(kind, shape, write={"weight": self.writer(params[0])})

    def _linear(self, value, weight, bias):
        order = self.order.get(same_tensor(value))
        order = slice(None) if order is None else order[0].flatten().numpy()
        put = self.writer(weight)
        write = {"weight": lambda w: put(np.asarray(w)[:, order].T)}
        if bias is not None:
            write["bias"] = self.writer(bias)
        return dataflow.Site("linear", tuple(weight.shape)[::-1], write=write)

    def _convolution(self, value, weight, bias, padding, groups):
        """A convolution; one whose kernel covers its whole input map is a linear map."""
        covers = tuple(value.shape[2:]) == tuple(weight.shape[2:]) and not any(padding)
        kind = "linear" if covers and groups == 1 else "conv"
        shape = tuple(weight.shape) if kind == "conv" else (weight.shape[0], weight[0].numel())
        write = {"weight": self.writer(weight)}
        if bias is not None:
            write["bias"] = self.writer(bias)
        return dataflow.Site(kind, shape, groups=groups, write=write)

    def writer(self, target):
        """A function that writes an array into a parameter, through whatever view was used."""
        if memory(target) in self.computed:
            return lambda value: self._place(target, np.asarray(value).reshape(target.shape))

        def put(value):
            value = np.array(value).reshape(target.shape)
            target.copy_(torch.as_tensor(value, dtype=target.dtype))

        return put

    def _place(self, computed, value):
        for number, places, values in dataflow.placed(computed.numpy(), value, self.marked):
            self.params[number].view(-1)[torch.as_tensor(places)] = torch.as_tensor(values)

    def _follow(self, func, name, args, data, out):
        """Keep track of where the elements of flattened or permuted maps come from."""
        here, there = same_tensor(data[0]), same_tensor(out)
        source = self.order.get(here)
        if name in KEEP_ORDER:
            if here in self.open:  # a bias may follow a reshaped output too
                self.open.setdefault(there, self.open[here])
            if source is None and data[0].dim() == 4:
                source = torch.from_numpy(dataflow.positions(data[0].shape))
                source = source.expand(data[0].shape).contiguous()
            if source is not None:
                self.order[there] = rearranged(func, name, source, args[1:], out.shape)
        elif source is not None and out.shape == data[0].shape:
            self.order[there] = source


def rearranged(func, name, index, args, shape):
    """What an operation that only moves elements makes of an index array."""
    if name in ("clone", "_to_copy", "contiguous", "alias", "detach"):
        return index
    try:
        return func(index, *args)
    except RuntimeError:  # a view that the index array's memory layout does not allow
        return index.reshape(shape)
