"""The recorder behind PyTorch's transplant: which operations of a network read parameters."""

import numpy as np
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from autograder.networks import dataflow
from autograder.networks.parting import statistics
from autograder.networks.places import placed
from autograder.networks.products import Product, broadcast, merged, product_site
from autograder.networks.pytorch.orders import VIEWS, Orders, same_tensor

NORMS = set(
    "native_batch_norm _native_batch_norm_legit _native_batch_norm_legit_no_training "
    "cudnn_batch_norm batch_norm".split()
)
PRODUCTS = ("addmm", "mm", "bmm", "baddbmm")


def memory(t):
    return t.untyped_storage().data_ptr()


class Recorder(TorchDispatchMode):
    """Lists the operations that read parameters while a network runs."""

    @classmethod
    def _should_skip_dynamo(cls):
        return False  # else the first use imports the compiler, for three seconds

    def __init__(self, net, batch, keep=False):
        """With ``keep``, each site gets statistics of what enters and of what leaves it."""
        super().__init__()
        self.batch, self.sites, self.keep = batch, [], keep
        self.params = list(net.parameters())
        self.marked = [p.detach().numpy().ravel().copy() for p in self.params]
        self.owned = {memory(t) for t in (*net.parameters(), *net.buffers()) if t.numel()}
        self.names = {memory(p): name for name, p in net.named_parameters()}
        self.computed = set()  # what is computed from parameters alone
        self.before = {memory(batch): frozenset()}  # storage -> nearest sites before it
        self.open = {}  # tensor -> site whose bias may still follow
        self.times = {}  # tensor -> the site, data and weight of which it is the product
        self.orders = Orders()
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
            self.names[memory(made[0])] = self.names.get(memory(params[0]), "")
            return
        if not data:
            return  # constants
        before = frozenset().union(*(self.before[memory(t)] for t in data))
        if params:
            before = self._site(name, args, params, data, made[0], before)
        else:
            self.orders.follow(func, name, args, data, made)
            before = self._pass_on(name, args, data, made[0], before)
        for t in made:
            self.before[memory(t)] = before

    def _site(self, name, args, params, data, out, before):
        owner = self.open.pop(same_tensor(data[0]), None) if name == "add" else None
        if owner is not None and params[0].numel() == self.sites[owner].shape[0]:
            self.sites[owner].write["bias"] = self.writer(params[0])
            self._keep(self.sites[owner], None, out)
            self.orders.follow(None, name, args, data, [out])
            return frozenset({owner})
        site = self._make(name, args, params, data, out)
        site.parents, site.reads = before, site.reads or self.names.get(memory(params[0]), "")
        self._keep(site, data[0], out)
        self.sites.append(site)
        if site.kind == "scale":
            self.times[same_tensor(out)] = len(self.sites) - 1, data[0], params[0]
        if site.kind in ("conv", "linear") and "bias" not in site.write:
            self.open[same_tensor(out)] = len(self.sites) - 1
        return frozenset({len(self.sites) - 1})

    def _keep(self, site, value, out):
        """Statistics at once: what follows may work in place."""
        if self.keep and value is not None:
            site.seen["input"] = statistics(self.orders.source(value).numpy())
        if self.keep:
            site.seen["output"] = statistics(out.numpy())

    def _make(self, name, args, params, data, out):
        if name == "convolution":
            return self._convolution(*args[:3], args[4], args[8])
        if name in PRODUCTS:
            site = self._product(*args[-2:], out)
            if site and name.startswith("add") and args[0].numel() == site.shape[0]:
                site.write["bias"] = self.writer(args[0])
            return site or dataflow.Site(name, tuple(params[-1].shape))
        self.orders.follow(None, name, args, data, [out])
        if name in NORMS:
            roles = dict(zip(("weight", "bias", "mean", "var"), args[1:5], strict=True))
            write = {r: self.writer(t) for r, t in roles.items() if t is not None}
            return dataflow.Site("batch_norm", (out.shape[1],), write=write)
        kind = {"mul": "scale", "add": "shift"}.get(name, name)
        shape = (params[0].numel(),) if kind != name else tuple(params[0].shape)
        return dataflow.Site(kind, shape, write={"weight": self.writer(params[0])})

    def _product(self, left, right, out):
        """A matrix product with a weight on either side; None if it is no layer that we know."""
        stack = "b" if left.dim() == 3 else ""
        operands = {f"{stack}rk": left, f"{stack}kc": right}
        weights = [labels for labels, t in operands.items() if memory(t) in self.owned]
        if len(weights) != 1:
            return None
        weight = operands.pop(weights[0])
        labels = weights[0]
        if stack and bool((weight == weight[:1]).all()):  # the same for each image
            labels, weight = labels[1:], weight[0]
        ((value_labels, value),) = operands.items()
        sizes = {**_sizes(value_labels, value), **_sizes(labels, weight)}
        return self._contract(
            Product(value_labels, labels, f"{stack}rc", sizes), value, weight, out
        )

    def _contract(self, product, value, weight, out):
        """The site of a sum of products; where its outputs stand is noted."""
        base, order = self.orders.new_base(), self.orders.of(value)
        order = None if order is None else order.reshape(product.shape(product.value))
        reads = self.names.get(memory(weight), "")
        made = product_site(product, order, self.writer(weight), reads, base)
        if made is None:
            return None
        site, maps = made
        if maps is not None:
            self.orders.set(out, maps.reshape(out.shape))
        return site

    def _summed(self, args, out):
        """A layer that is written as a sum over what was multiplied with its weight."""
        index, value, weight = self.times.get(same_tensor(args[0]), (None, None, None))
        axes = args[1] if len(args) > 1 else None
        if index is None or not axes:
            return
        axes = [axis if axis < 0 else axis - args[0].dim() for axis in axes]
        site = self._contract(broadcast(value.shape, weight.shape, axes), value, weight, out)
        if site is not None:
            site.parents = self.sites[index].parents
            self.sites[index] = site
            self.open[same_tensor(out)] = index
            self._keep(site, value, out)

    def _convolution(self, value, weight, bias, padding, groups):
        """A convolution; one whose kernel covers its whole input map is a linear map."""
        covers = tuple(value.shape[2:]) == tuple(weight.shape[2:]) and not any(padding)
        kind = "linear" if covers and groups == 1 else "conv"
        shape = tuple(weight.shape) if kind == "conv" else (weight.shape[0], weight[0].numel())
        write = {"weight": self.writer(weight)}
        if bias is not None:
            write["bias"] = self.writer(bias)
        return dataflow.Site(kind, shape, groups=groups, write=write)

    def _pass_on(self, name, args, data, out, before):
        """A bias may follow a reshaped output; and parts of a convolution may be added up."""
        if name == "sum":
            self._summed(args, out)
        known = [self.open.get(same_tensor(t)) for t in data]
        if name in (*VIEWS, "col2im") or (name == "add" and len(data) == 1):
            if known[0] is not None:
                self.open.setdefault(same_tensor(out), known[0])
            return before
        if name != "add" or None in known or len({*known}) < 2:
            return before
        first, second = known
        if not merged(self.sites[first], self.sites[second]):
            return before
        self.sites[second] = None
        for t in data:
            self.open.pop(same_tensor(t))
        self.open[same_tensor(out)] = first
        self._keep(self.sites[first], None, out)
        return before - {second}

    def writer(self, target):
        """A function that writes an array into a parameter, through whatever view was used."""
        if memory(target) in self.computed:
            return lambda value: self._place(target, np.asarray(value).reshape(target.shape))

        def put(value):
            value = np.array(value).reshape(target.shape)
            target.copy_(torch.as_tensor(value, dtype=target.dtype))

        return put

    def _place(self, computed, value):
        for number, places, values in placed(computed.numpy(), value, self.marked):
            self.params[number].view(-1)[torch.as_tensor(places)] = torch.as_tensor(values)


def _sizes(labels, tensor):
    return dict(zip(labels, tensor.shape, strict=True))
