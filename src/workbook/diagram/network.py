"""``network(model, shape)`` in a cell draws what a network executes."""

from workbook.diagram.draw import Drawing
from workbook.diagram.fold import compact, folded


def record(model, shape, dtype="float32"):
    """The operations that a model executes on one input, in their order.

    Args:
        model: A ``torch.nn.Module`` or a ``keras.Model``.
        shape: Of one input with its batch, (N, C, H, W) or (N, H, W, C).
        dtype: Of the input, such as "int64" for tokens.

    Returns:
        list: Of `Node`; the first one is the input.
    """
    framework = "pytorch" if hasattr(model, "named_modules") else "tf"
    if framework == "pytorch":
        from workbook.diagram import pytorch as recorder
    else:
        from workbook.diagram import tf as recorder
    return recorder.record(model, shape, dtype)


def network(model, shape, *, title=None, depth=None, whole=False, dtype="float32"):
    """Draw what a model executes.

    Args:
        model: A ``torch.nn.Module`` or a ``keras.Model``.
        shape: Of one input with its batch.
        title: Above the drawing; None: the name of the model's class.
        depth: Fold what is nested deeper than this into one block each; None: fold nothing.
        whole: Whether normalizations and activations get rows of their own.
        dtype: Of the input, such as "int64" for tokens.

    Returns:
        Drawing: A cell that ends with it shows it.
    """
    nodes = record(model, shape, dtype)
    if depth is not None:
        nodes = folded(nodes, depth)
    elif not whole:
        nodes = compact(nodes)
    return Drawing(title or type(model).__name__, nodes)
