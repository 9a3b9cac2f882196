"""Drawings of networks, made from what they execute: ``network(model, shape)`` in a cell.

A drawing is SVG that follows light and dark mode, and says in words what it shows.
"""

from workbook.diagram.adapter_sizes import adapter_sizes
from workbook.diagram.backpropagation import backpropagation
from workbook.diagram.batch_statistics import batch_statistics
from workbook.diagram.draw import Drawing
from workbook.diagram.drawn_digit import drawn_digit
from workbook.diagram.dynamic_scale import dynamic_scale
from workbook.diagram.fold import compact, folded
from workbook.diagram.memory_layout import memory_layout
from workbook.diagram.movable import float_bits, sliding_kernel
from workbook.diagram.nodes import Node
from workbook.diagram.prefetching import prefetching
from workbook.diagram.receptive_layers import receptive_layers
from workbook.diagram.ring_all_reduce import ring_all_reduce
from workbook.diagram.schedule import schedule
from workbook.diagram.shuffle_buffer import shuffle_buffer
from workbook.diagram.signal_by_depth import signal_by_depth
from workbook.diagram.sketch import Sketch
from workbook.diagram.strided_view import strided_view
from workbook.diagram.temperature import temperature
from workbook.diagram.valley import valley

__all__ = [
    "Drawing", "Node", "Sketch", "adapter_sizes", "backpropagation", "batch_statistics",
    "drawn_digit", "dynamic_scale", "float_bits", "memory_layout", "network", "prefetching",
    "receptive_layers", "record", "ring_all_reduce", "schedule", "shuffle_buffer",
    "signal_by_depth", "sliding_kernel", "strided_view", "temperature", "valley",
]  # fmt: skip


def record(model, shape):
    """The operations that a model executes on one input, in their order.

    Args:
        model: A ``torch.nn.Module`` or a ``keras.Model``.
        shape: Of one input with its batch, (N, C, H, W) or (N, H, W, C).

    Returns:
        list: Of `Node`; the first one is the input.
    """
    framework = "pytorch" if hasattr(model, "named_modules") else "tf"
    if framework == "pytorch":
        from workbook.diagram import pytorch as recorder
    else:
        from workbook.diagram import tf as recorder
    return recorder.record(model, shape)


def network(model, shape, *, title=None, depth=None, whole=False):
    """Draw what a model executes.

    Args:
        model: A ``torch.nn.Module`` or a ``keras.Model``.
        shape: Of one input with its batch.
        title: Above the drawing; None: the name of the model's class.
        depth: Fold what is nested deeper than this into one block each; None: fold nothing.
        whole: Whether normalizations and activations get rows of their own.

    Returns:
        Drawing: A cell that ends with it shows it.
    """
    nodes = record(model, shape)
    if depth is not None:
        nodes = folded(nodes, depth)
    elif not whole:
        nodes = compact(nodes)
    return Drawing(title or type(model).__name__, nodes)
