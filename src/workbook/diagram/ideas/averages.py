"""Averages of weights in time: which epochs count, and when statistics are computed anew."""

from workbook.diagram.ideas.marks import LEFT, legend
from workbook.diagram.sketch import Sketch

EVENT, TOP = 52, 22  # pixels of an event, and above the first row


def averaging(swa, epochs, start, batches=3):
    """What stochastic weight averaging does, in the order in which it happens.

    The network has as many weights as there are epochs, and epoch n sets weight n to 1 and the
    others to 0: what stands in its weights in the end is the share of each epoch.

    Args:
        swa: Of PyTorch: function of a model, a function that trains one epoch, the number of
            epochs, the first one that counts, and batches, to how many epochs counted.
        epochs, start: For it.
        batches: How many batches it is given.

    Returns:
        Sketch: A time line; under each epoch stands its share of the average.
    """
    events, shares = _watched(swa, epochs, start, batches)
    picture = Sketch("")
    for row, name in enumerate(("weights", "share", "statistics")):
        picture.text(0, TOP + 18 + 34 * row, name, "head")
    for number, event in enumerate(events):
        x = LEFT + EVENT * number
        if event == "batch":
            picture.box(x, TOP + 68, EVENT - 4, 26, "batch", "orange")
            continue
        counts = bool(shares[event])
        picture.box(x, TOP, EVENT - 4, 26, f"{event}", "blue")
        words = f"{shares[event]:.2f}" if counts else "0"
        picture.box(x, TOP + 34, EVENT - 4, 26, words, "green" if counts else "plain",
                    dashed=not counts)  # fmt: skip
    picture.text(LEFT, 12, f"epochs 0 to {epochs - 1}", "head")
    trained = LEFT + EVENT * epochs
    if len(events) > epochs:
        picture.text(trained, 12, "with the average", "head")
        picture.line([(trained - 2, 18), (trained - 2, TOP + 98)], "plain", dashed=True)
    legend(picture, TOP + 112, {"green": "counts", "orange": "passes through the network"}, LEFT)
    counted = [number for number, share in enumerate(shares) if share]
    told = ", ".join(f"epoch {number} {shares[number]:.2f}" for number in counted) or "none"
    passes = events.count("batch")
    picture.alt = (f"{epochs} epochs of training. In the average count: {told}. Then "
                   f"{passes} batches pass through the network with the average, for the "
                   "statistics.")  # fmt: skip
    return picture


def _watched(swa, epochs, start, batches):
    """What happens, and what is in the weights at the end."""
    import torch
    from torch import nn

    class Watched(nn.Module):
        def __init__(self):
            super().__init__()
            self.weight, self.norm = nn.Parameter(torch.zeros(epochs)), nn.BatchNorm1d(1)

        def forward(self, inputs):
            events.append("batch")
            return self.norm(inputs)

    events, model = [], Watched()

    def train_epoch(number):
        events.append(number)
        with torch.no_grad():
            model.weight.copy_(torch.eye(epochs)[number])

    some = [(torch.arange(4.0)[:, None] + one, torch.zeros(4)) for one in range(batches)]
    swa(model, train_epoch, epochs, start, some)
    return events, [round(one, 6) for one in model.weight.tolist()]
