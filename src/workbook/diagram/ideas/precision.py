"""What is in which format in a step of training, as it was recorded."""

from workbook.diagram.ideas.marks import legend, listed
from workbook.diagram.sketch import Sketch

HUES = {"float32": "blue", "float16": "orange", "bfloat16": "orange", "half": "orange",
        "float64": "green"}  # fmt: skip
WIDE, GAP = 96, 18  # pixels


def precision_flow(model, loss_of, factor=1.0):
    """The formats of a step: forward above, gradients below, weights at the bottom.

    Args:
        model: A PyTorch module; the gradients of its weights are left as they are.
        loss_of: A function without arguments that runs the model once, as a step would, and
            returns the loss.
        factor: What the loss is multiplied by before the backward pass.

    Returns:
        Sketch: A column for each layer that was run, and one for the loss; a hue for each format.
    """
    import torch

    columns, hooks = [], []
    for layer in model.modules():
        if not list(layer.children()):
            hooks.append(layer.register_forward_hook(
                lambda layer, _, output: columns.append((type(layer).__name__, layer, output))
            ))  # fmt: skip
    try:
        loss = loss_of()
    finally:
        for hook in hooks:
            hook.remove()
    columns.append(("loss", None, loss))
    weights = [p for p in model.parameters() if p.requires_grad]
    outputs = [output for _, _, output in columns]
    found = torch.autograd.grad(loss * factor, [*outputs, *weights])
    pulls = dict(zip(weights, found[len(outputs) :], strict=True))
    rows = [(name, layer, output.dtype, pull.dtype)
            for (name, layer, output), pull in zip(columns, found, strict=False)]  # fmt: skip
    return _drawn(rows, {key: pull.dtype for key, pull in pulls.items()})


def _drawn(rows, pulls):
    picture, told, left = Sketch(""), [], 84
    for y, words in ((46, "forward"), (106, "backward"), (158, "gradients"),
                     (174, "of weights"), (226, "weights")):  # fmt: skip
        picture.text(0, y, words, "head")
    for place, (name, layer, forward, backward) in enumerate(rows):
        x = left + (WIDE + GAP) * place
        picture.text(x + WIDE / 2, 16, name, anchor="middle")
        _format(picture, x, 26, forward)
        _format(picture, x, 86, backward)
        if place:
            picture.arrow((x - GAP, 41), (x - 2, 41))
            picture.arrow((x - 2, 101), (x - GAP, 101))
        told.append(f"{name} gives {_name(forward)}, its gradient is {_name(backward)}")
        own = [one for one in (layer.parameters() if layer is not None else ()) if one in pulls]
        if own:
            _format(picture, x, 146, pulls[own[0]])
            _format(picture, x, 206, own[0].dtype)
            for y in (117, 177):
                picture.arrow((x + WIDE / 2, y), (x + WIDE / 2, y + 28))
            told[-1] += f", weights {_name(own[0].dtype)}, their gradients {_name(pulls[own[0]])}"
    legend(picture, 254, {HUES[_name(one)]: _name(one) for row in rows for one in row[2:]}, left)
    picture.alt = "; ".join(told) + "."
    return picture


def _name(dtype):
    return str(dtype).rpartition(".")[2]


def _format(picture, x, y, dtype):
    picture.box(x, y, WIDE, 30, _name(dtype), HUES[_name(dtype)])


def in_kinds(policies):
    """Operations sorted by what a policy does with their numbers.

    Args:
        policies: From the name of an operation to the name of its kind.

    Returns:
        Sketch: A column for each kind, in the order in which they come.
    """
    kinds = {}
    for name, kind in policies.items():
        kinds.setdefault(kind, []).append(name)
    picture, wide = Sketch(""), 150
    for place, (kind, names) in enumerate(kinds.items()):
        x = (wide + 24) * place
        picture.text(x, 14, kind, "name")
        for row, name in enumerate(names):
            picture.box(x, 26 + 32 * row, wide, 26, name, HUES.get(kind, "plain"))
    picture.alt = "; ".join(f"{kind}: {listed(names)}" for kind, names in kinds.items()) + "."
    return picture
