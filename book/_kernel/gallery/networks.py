"""Where a solution stands in a training run: networks, number formats, stopping, fine-tuning."""

from functools import cache

import torch
from torch import nn
from torch.nn import functional
from torch.optim import SGD

from gallery.patched import load
from gallery.run import (
    EPOCHS,
    HIDDEN,
    Batches,
    accuracy,
    by_epoch,
    digits,
    finished,
    trained,
    watch,
)
from workbook.pytorch import seed_everything

FEW, FEW_EPOCHS = 160, 5


@cache
def large_digits():
    """Some digits of 28x28 pixels: a LeNet takes its time."""
    return [(images[:FEW], labels[:FEW]) for images, labels in digits(28)]


def lenet(lenet, seed):
    """LeNet on a few hundred digits."""
    seed_everything(seed)
    model = lenet.LeNet()
    adam = torch.optim.Adam(model.parameters(), lr=0.003)
    return trained(model, adam, seed, data=large_digits(), epochs=FEW_EPOCHS)


def residual(blocks, seed):
    """A small residual network: two blocks of eight channels."""
    seed_everything(seed)
    model = nn.Sequential(
        nn.Conv2d(1, 8, 3, 2, padding=1, bias=False), nn.BatchNorm2d(8), nn.ReLU(),
        blocks.BasicBlock(8, 8, option="A"),
        blocks.BasicBlock(8, 8, option="A"),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10),
    )  # fmt: skip
    parts = [(images[:FEW], labels[:FEW]) for images, labels in digits()]
    optimizer = SGD(model.parameters(), lr=0.02, momentum=0.9)
    batches = Batches(*parts[0], seed, size=16)
    return trained(model, optimizer, seed, data=parts, batches=batches, epochs=FEW_EPOCHS)


def half(scaling, seed, scale=1024.0):
    """Weights in fp32, all arithmetic in fp16, a fixed loss scale; the network is written out."""
    train, check, _ = digits()
    seed_everything(seed)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 10))
    weights = [p.detach() for p in model.parameters()]
    batches, loss, seen = Batches(*train, seed), [], []
    for _ in range(EPOCHS):
        total = 0.0
        for images, labels in batches:
            loss_of = _loss_in_half(images, labels)
            total += scaling.static_step(loss_of, weights, scale, 0.5) * len(labels)
        loss.append(total / len(train[1]))
        seen.append(accuracy(model, *check))
    return finished(model, loss, seen, [])


def _loss_in_half(images, labels):
    inputs = images.flatten(1).half()

    def loss_of(copies):
        first, bias, second, shift = copies
        hidden = (inputs @ first.T + bias).relu()  # (N, HIDDEN)
        return functional.cross_entropy((hidden @ second.T + shift).float(), labels)

    return loss_of


class Watched:
    """A rule of stopping that also notes the validation accuracy of each epoch."""

    def __init__(self, rule, model, check):
        self.rule, self.model, self.check, self.seen = rule, model, check, []

    def update(self, value):
        self.seen.append(accuracy(self.model, *self.check))
        return self.rule.update(value)

    @property
    def improved(self):
        return self.rule.improved


def _stopped(fitting, rules, seed, epochs=24):
    """Train on 100 images, 40 labels of them wrong, until a rule of stopping ends it."""
    (images, labels), check, _ = digits()
    seed_everything(seed)
    labels = labels[:100].clone()
    labels[:40] = torch.randint(10, (40,))
    train = _regression(images[:100], labels)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    rule = Watched(rules.EarlyStopping(patience=4, min_delta=0.0005), model, check)
    norms, check = watch(optimizer), _regression(*check)
    history = fitting.fit(model, optimizer, rule, train, check, epochs)
    gradient = by_epoch(norms, len(history["loss"]))
    run = finished(model, history["loss"], rule.seen, [])
    for values in (run.loss, run.accuracy, gradient):
        values += values[-1:] * (epochs - len(values))  # a run that has ended stays where it is
    run.gradient = gradient
    return run


def _regression(images, labels):
    batches = Batches(images, functional.one_hot(labels, 10).float(), size=25)
    return list(batches)


def stopping(fitting, seed):
    """The loop of the chapter *early_stopping*, with a rule that is right."""
    return _stopped(fitting, load("early_stopping", "scratch"), seed)


def patience(rules, seed):
    """The rule of the NumPy track in a loop that is right."""
    return _stopped(load("early_stopping", "pytorch"), rules, seed)


@cache
def _body(seed):
    """A body that has learned the digits upside down."""
    seed_everything(seed)
    body = nn.Sequential(
        nn.Flatten(), nn.Linear(64, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU(),
        nn.Linear(HIDDEN, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU(),
    )  # fmt: skip
    parts = [(images.flip(2), labels) for images, labels in digits()]
    model = nn.Sequential(body, nn.Linear(HIDDEN, 10))
    trained(model, SGD(model.parameters(), lr=0.1, momentum=0.9), seed, data=parts)
    return {name: one.clone() for name, one in body.state_dict().items()}


def tuning(tuning, seed):
    """A body from other images, a new head, 100 images, the loop of *fine_tuning*."""
    (images, labels), check, _ = digits()
    start = _body(seed)
    body = nn.Sequential(
        nn.Flatten(), nn.Linear(64, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU(),
        nn.Linear(HIDDEN, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU(),
    )  # fmt: skip
    body.load_state_dict(start)
    seed_everything(seed)
    head = nn.Linear(HIDDEN, 10)
    model, seen = nn.Sequential(body, head), []
    optimizer = SGD(model.parameters(), lr=0.05, momentum=0.9)
    norms = watch(optimizer)
    batches = list(Batches(images[:100], labels[:100], size=16))
    history = tuning.fine_tune(
        body, head, optimizer, batches, 8, penalty=tuning.l2_sp(body, head, 0.1, 0.1),
        before_epoch=lambda epoch: epoch and seen.append(accuracy(model, *check)),
    )  # fmt: skip
    seen.append(accuracy(model, *check))
    return finished(model, history["loss"], seen, norms)
