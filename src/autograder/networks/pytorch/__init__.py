"""The toolkit of the PyTorch track."""

import contextlib

import numpy as np
import torch
from torch import nn

from autograder.networks import dataflow, parting
from autograder.networks.places import marks
from autograder.networks.pytorch.sites import Recorder


def tensor(array):
    """A tensor: float64 for fractions, int64 for integers."""
    array = np.asarray(array)
    kinds = {"f": torch.float64, "i": torch.int64, "u": torch.int64}
    return torch.tensor(array, dtype=kinds.get(array.dtype.kind))


def array(value):
    """A NumPy array of a tensor (or of a number)."""
    if isinstance(value, torch.Tensor):
        return value.detach().cpu().numpy()
    return np.asarray(value)


def images(batch):
    """A batch of images (N, C, H, W) in the framework's layout."""
    return tensor(np.asarray(batch, dtype=np.float64))


def maps(value):
    """Feature maps as an array (N, C, H, W)."""
    return array(value)


def build(net, batch):
    """The network in float64 and evaluation mode, run once so that lazy layers have shapes."""
    if not isinstance(net, nn.Module):
        raise TypeError(f"an nn.Module is expected, not a {type(net).__name__}")
    net = net.double().eval()
    with torch.no_grad(), narrated(net):
        net(images(batch))
    return net


@contextlib.contextmanager
def narrated(net):
    """Add to an exception which layers ran before it, and the shapes of what they made."""
    ran = []

    def keep(layer, inputs, output):
        shape = getattr(output, "shape", ())
        ran.append(f"{type(layer).__name__} -> {'x'.join(map(str, shape))}")

    leaves = [layer for layer in net.modules() if not [*layer.children()]]
    hooks = [layer.register_forward_hook(keep) for layer in leaves]
    try:
        yield
    except Exception as error:
        error.add_note(", ".join(ran) or "no layer ran")
        raise
    finally:
        for hook in hooks:
            hook.remove()


def forward(net, batch, training=False):
    """The output of a network for images (N, C, H, W)."""
    with torch.no_grad():
        return array(net.train(training)(images(batch)))


def trainable_shapes(net):
    """The shapes of the parameters that training changes."""
    return [tuple(p.shape) for p in net.parameters() if p.requires_grad]


def count(net):
    """How many numbers training changes."""
    return sum(p.numel() for p in net.parameters() if p.requires_grad)


def gradients(net, batch, upstream):
    """The largest gradient of each trainable parameter, None where none arrives."""
    net.zero_grad()
    (net(images(batch)) * tensor(upstream)).sum().backward()
    trainable = [p for p in net.parameters() if p.requires_grad]
    return [None if p.grad is None else float(p.grad.abs().max()) for p in trainable]


def transplant(net, layers, batch):
    """Write described weights into a network, matched by data flow; returns the network."""
    net = build(net, batch)
    with torch.no_grad():
        mark(net)
        recorder = Recorder(net, images(batch))
        with recorder:
            net(recorder.batch)
        total = sum(p.numel() for p in recorder.params)
        sites, described = dataflow.settled(recorder.sites), dataflow.describe(layers)
        found = dataflow.write(sites, described, total)
    return parting.transplanted(net, found, lambda: trace(net, batch))


def trace(net, batch):
    """What enters and leaves each layer that a transplant has matched, as plain statistics."""
    modes = {layer: layer.training for layer in net.modules()}
    recorder = Recorder(net.eval(), images(batch), keep=True)
    with torch.no_grad(), recorder:
        out = net(recorder.batch)
    for layer, training in modes.items():
        layer.training = training
    return parting.listed(net, dataflow.settled(recorder.sites), array(out))


def mark(net):
    """Give every parameter a value of its own, so that computed weights show their origin."""
    params = list(net.parameters())
    for p, values in zip(params, marks([p.numel() for p in params]), strict=True):
        p.copy_(torch.as_tensor(values).reshape(p.shape))
