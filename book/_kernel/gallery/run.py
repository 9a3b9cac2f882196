"""One small training run: its digits, its loop, and what is written down of it."""

import math
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from workbook.data import load as load_data
from workbook.pytorch import seed_everything

EPOCHS, BATCH_SIZE, TRAIN, HIDDEN = 6, 32, 336, 32  # 336: the last batch has 16 images
CHECK = 330
MEASURES = ("loss", "accuracy", "gradient", "prediction")


@dataclass
class Run:
    """What somebody sees who trains, and what nobody sees who does not look.

    Attributes:
        loss: training loss of each epoch, as the program reports it.
        accuracy: validation accuracy of each epoch, as the program reports it.
        gradient: mean norm of the gradients with which the steps of an epoch are taken.
        prediction: for each digit the probability that the final network gives it, on average over
            its test images; measured by code without a mistake.
        test: accuracy on test images, measured by code without a mistake.
        weights: all parameters and buffers at the end, as one array.
    """

    loss: list
    accuracy: list
    gradient: list
    prediction: list
    test: float
    weights: np.ndarray


@cache
def digits(size=None):
    """(train, validation, test) as pairs of tensors: images (N, 1, H, W) and labels (N,)."""
    splits = load_data("digits", size)
    rest = slice(TRAIN, TRAIN + CHECK)
    parts = [splits.train.subset(slice(TRAIN)), splits.train.subset(rest), splits.test]
    return [(torch.tensor(one.images), torch.tensor(one.labels)) for one in parts]


class Batches:
    """Batches of a split, in a new order whenever one goes through them, if there is a seed."""

    def __init__(self, images, labels, seed=None, size=BATCH_SIZE):
        self.images, self.labels, self.size = images, labels, size
        self.order = None if seed is None else np.random.default_rng(seed)

    def __len__(self):
        return math.ceil(len(self.labels) / self.size)

    def __iter__(self):
        count = len(self.labels)
        index = np.arange(count) if self.order is None else self.order.permutation(count)
        for part in torch.as_tensor(index).split(self.size):
            yield self.images[part], self.labels[part]

    @property
    def batches(self):
        """The same in a fixed order, as the tests of the chapter have it."""
        return list(Batches(self.images, self.labels, size=self.size))


def perceptron(seed, inputs=64):
    """A small network with all that has a mode: batch normalization and dropout."""
    seed_everything(seed)
    return nn.Sequential(
        nn.Flatten(), nn.Linear(inputs, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU(),
        nn.Dropout(0.2), nn.Linear(HIDDEN, 10),
    )  # fmt: skip


def answers(model, images):
    """Logits (N, classes) in evaluation mode; the modes are put back."""
    modes = [(part, part.training) for part in model.modules()]
    with torch.no_grad():
        logits = model.eval()(images)  # (N, classes)
    for part, mode in modes:
        part.training = mode
    return logits


def accuracy(model, images, labels):
    """Share of right answers in evaluation mode."""
    return (answers(model, images).argmax(dim=1) == labels).double().mean().item()


def prediction(model, images, labels):
    """The mean probability of the right digit, for each digit."""
    probabilities = answers(model, images).double().softmax(dim=1)  # (N, classes)
    right = probabilities[torch.arange(len(labels)), labels.long()]  # (N,)
    return [right[labels == digit].mean().item() for digit in range(probabilities.shape[1])]


def watch(optimizer):
    """A list to which every step of an optimizer adds the norm of the gradients it is given."""
    norms = []

    def note(optimizer, *_):
        groups = optimizer.param_groups
        found = [p.grad for group in groups for p in group["params"] if p.grad is not None]
        norms.append(float(nn.utils.get_total_norm(found)))

    optimizer.register_step_pre_hook(note)
    return norms


def by_epoch(values, epochs):
    """The means of equal parts; nothing if there are not as many values as epochs."""
    if len(values) < epochs:
        return []
    return [float(np.mean(part)) for part in np.array_split(values, epochs)]


def finished(model, loss, seen, norms, test=None):
    """The `Run` of a model that has been trained."""
    state = [one.detach().flatten().double() for one in model.state_dict().values()]
    test = test or digits()[2]
    return Run(
        [float(one) for one in loss], [float(one) for one in seen], by_epoch(norms, len(loss)),
        prediction(model, *test), accuracy(model, *test), torch.cat(state).numpy(),
    )  # fmt: skip


def trained(model, optimizer, seed, criterion=functional.cross_entropy, **given):
    """Train as usual: everything here is right, except for what is handed in.

    Args:
        model, optimizer, criterion: one of them may hold a mistake.
        seed: of the order of the images.
        **given: `epochs`; `data`, as `digits` returns it; `batches` of an epoch, and `check`, the
            pair on which accuracy is seen; `before` (optimizer, number of the step), which is
            called before each step.
    """
    epochs, data = given.get("epochs", EPOCHS), given.get("data") or digits()
    batches = given.get("batches") or Batches(*data[0], seed)
    norms, loss, seen, number = watch(optimizer), [], [], 0
    for _ in range(epochs):
        total = count = 0
        for images, labels in batches:
            value = criterion(model.train()(images), labels)
            optimizer.zero_grad()
            value.backward()
            if "before" in given:
                given["before"](optimizer, number)
            optimizer.step()
            total, count, number = (
                total + value.item() * len(labels),
                count + len(labels),
                number + 1,
            )
        loss.append(total / count)
        seen.append(accuracy(model, *given.get("check", data[1])))
    return finished(model, loss, seen, norms, data[2])
