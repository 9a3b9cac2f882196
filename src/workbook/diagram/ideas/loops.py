"""Training in time: epochs, batches and steps, and the mode in which each batch is seen."""

from workbook.diagram.sketch import Sketch

PIXELS, LEFT, LANE = 0.38, 62, 34  # pixels of an example, of the names, of a row
CALL = 30  # pixels of a forward pass


def epochs(train, validation, count):
    """Steps and measurements of a training run, with the sizes that the loaders really give.

    Args:
        train, validation: Iterables of (inputs, labels).
        count: How many epochs.

    Returns:
        Sketch: A row for each epoch; its steps have numbers, batches that only measure are green.
    """
    picture, step, said = Sketch(""), 0, []
    for epoch in range(1, count + 1):
        y, x, first = 20 + LANE * (epoch - 1), LEFT, step
        sizes = [len(labels) for _, labels in train]
        picture.text(0, y + 18, f"epoch {epoch}")
        for size in sizes:
            hue = "blue" if size == sizes[0] else "orange"
            picture.box(x, y, max(PIXELS * size, 3), 26, step, hue)
            x, step = x + max(PIXELS * size, 3) + 2, step + 1
        said.append(f"epoch {epoch}: steps {first} to {step - 1}")
        x += 14
        if epoch == 1:
            picture.text(LEFT, 12, f"{len(sizes)} steps of {_runs(sizes)} examples", "head")
            measured = [len(labels) for _, labels in validation]
            picture.text(x, 12, f"measure {sum(measured)}", "head")
        for size in measured:
            picture.box(x, y, max(PIXELS * size, 3), 26, hue="green")
            x += max(PIXELS * size, 3) + 2
    picture.alt = (f"An epoch has {len(sizes)} batches of {_runs(sizes)} examples, and after it "
                   f"{sum(measured)} are measured. " + "; ".join(said) + ".")  # fmt: skip
    return picture


def _runs(sizes):
    """How the sizes follow each other, such as 64 and 45."""
    return " and ".join(str(size) for size in dict.fromkeys(sizes))


def modes(runs):
    """The mode of a PyTorch model in each forward pass, as a loop really sets it.

    Args:
        runs: {name: (model, a function without arguments that trains it)}.

    Returns:
        Sketch: Passes that record a graph have a ∇; in the wrong mode for that they are red.
    """
    picture, said = Sketch(""), []
    for row, (name, (model, run)) in enumerate(runs.items()):
        y, passes = 100 * row, _passes(model, run)
        picture.text(0, y + 14, name, "name")
        picture.text(0, y + 42, "train mode", "head")
        picture.text(0, y + 72, "eval mode", "head")
        for number, (training, recorded) in enumerate(passes):
            hue = "red" if training != recorded else "blue" if training else "green"
            picture.box(76 + CALL * number, y + (24 if training else 54), CALL - 3, 26,
                        "∇" if recorded else "", hue)  # fmt: skip
        wrong = sum(training != recorded for training, recorded in passes)
        said.append(f"{name}: {wrong} of {len(passes)} passes are in the wrong mode")
    picture.alt = "; ".join(said) + "."
    return picture


def _passes(model, run):
    """(in training mode, recording a graph) of each forward pass during the run."""
    import torch

    passes = []
    hook = model.register_forward_pre_hook(
        lambda module, _: passes.append((module.training, torch.is_grad_enabled()))
    )
    run()
    hook.remove()
    return passes
