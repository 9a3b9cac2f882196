"""When a step is traced: calls of three epochs, and for which of them there is a graph already."""

from workbook.movable.figure import Movable, svg
from workbook.movable.shapes import WIDTH, box, text

EPOCHS, FEATURES = 3, 64
LEFT, TOP, ROW = 60, 22, 30  # pixels: of the boxes, and from epoch to epoch


def calls(images, batch, rate="inside", signature="none", made="once"):
    """The calls of the step, in their order.

    Args:
        images: How many there are in an epoch.
        batch: How many there are in a batch; the last one of an epoch may be smaller.
        rate: "inside" the step; "number": a Python number that is halved after each epoch and
            passed to the step; "tensor": the same as a tensor.
        signature: "none", or "open": ``input_signature`` with a batch of any size.
        made: "once", or "epoch": ``tf.function`` is called in each epoch anew.

    Returns:
        list: Pairs for each call: the size of its batch, and whether it is traced.
    """
    found, graphs = [], set()
    for epoch in range(EPOCHS):
        if made == "epoch":
            graphs.clear()
        for start in range(0, images, batch):
            size = min(batch, images - start)
            key = (size, rate == "number" and epoch) if signature == "none" else ()
            found.append((size, key not in graphs))
            graphs.add(key)
    return found


def tracing(images=240, batch=64, call=4, rate="inside", signature="none", made="once"):
    """Three epochs of a step in `tf.function`, one box for each call.

    Args:
        images, batch, rate, signature, made: As `calls` takes them.
        call: Which one is looked at, from 1 on.

    Returns:
        Movable: The reader changes the batches, and how the step is made and called.
    """
    found = calls(images, batch, rate, signature, made)
    traced = sum(one for _, one in found)
    size, new = found[call - 1]
    alt = (f"{EPOCHS} epochs of {images} images in batches of {batch}, {len(found)} calls of a "
           f"step in tf.function: {traced} of them are traced. Call {call}, of {size} images, "
           f"{'is traced' if new else 'finds a graph'}.")  # fmt: skip
    settings = {"images": images, "batch": batch, "call": call, "rate": rate,
                "signature": signature, "made": made}  # fmt: skip
    picture = svg(WIDTH, TOP + ROW * EPOCHS, alt, _drawn(found, call))
    return Movable("tracing", picture, alt, **settings)


def _drawn(found, call):
    count = len(found) // EPOCHS
    wide = (WIDTH - LEFT) / count
    parts = text(LEFT, 12, "orange: traced; blue: a graph runs", "head")
    for i, (size, new) in enumerate(found):
        epoch, place = divmod(i, count)
        y = TOP + ROW * epoch
        if place == 0:
            parts += text(0, y + 17, f"epoch {epoch + 1}")
        kind = ("orange" if new else "blue") + (" lit" if i == call - 1 else "")
        parts += box(LEFT + wide * place + 1, y + 1, wide - 2, ROW - 4, kind, size)
    return parts
