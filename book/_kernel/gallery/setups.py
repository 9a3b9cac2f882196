"""Where a solution stands in a training run: loops, losses, optimizers, layers, data."""

import functools

import numpy as np
import torch
from torch import nn
from torch.optim import SGD
from torch.utils.data import DataLoader

from gallery.run import (
    BATCH_SIZE,
    EPOCHS,
    HIDDEN,
    Batches,
    accuracy,
    digits,
    finished,
    perceptron,
    trained,
    watch,
)
from workbook.pytorch import seed_everything

STEPS = EPOCHS * len(Batches(*digits()[0]))


def loop(training, seed):
    """The loop of the chapter *training*: three stages of rates, SGD with momentum."""
    train, check, _ = digits()
    model = perceptron(seed)
    optimizer = SGD(model.parameters(), lr=0.05, momentum=0.9)
    norms = watch(optimizer)
    history = training.fit(
        model, optimizer, Batches(*train, seed), Batches(*check), EPOCHS,
        schedule=lambda step: 0.1 * 0.3 ** (3 * step // STEPS),
    )  # fmt: skip
    return finished(model, history["loss"], history["val_accuracy"], norms)


def clipping(training, seed, max_norm=0.5):
    """The chapter's step with clipping, at a rate that needs it."""
    model = perceptron(seed)
    optimizer = SGD(model.parameters(), lr=0.1, momentum=0.9)
    norms, loss, seen = watch(optimizer), [], []
    step = functools.partial(training.train_step, model, optimizer, max_norm=max_norm)
    batches = Batches(*digits()[0], seed)
    for _ in range(EPOCHS):
        parts = [(float(step(*batch)[0]), len(batch[1])) for batch in batches]
        loss.append(sum(value * count for value, count in parts) / len(batches.labels))
        seen.append(accuracy(model, *digits()[1]))
    return finished(model, loss, seen, norms)


def pieces(training, seed, size=4):
    """Batches in pieces of eight images, and one of two, added up to one step."""
    seed_everything(seed)
    model = nn.Sequential(nn.Flatten(), nn.Linear(64, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 10))
    optimizer = SGD(model.parameters(), lr=0.5)
    norms, loss, seen = watch(optimizer), [], []
    batches = Batches(*digits()[0], seed, size=8)
    for _ in range(EPOCHS):
        parts = list(batches)
        groups = [parts[start : start + size] for start in range(0, len(parts), size)]
        loss.append(np.mean([float(training.accumulate_step(model, optimizer, g)) for g in groups]))
        seen.append(accuracy(model, *digits()[1]))
    return finished(model, loss, seen, norms)


def schedule(training, seed):
    """The rates of the NumPy track: a warm-up, then a cosine."""
    model = perceptron(seed)

    def before(optimizer, step):
        rate = training.warmup_cosine(step, STEPS, 0.5, warmup_steps=STEPS // 5, min_lr=0.005)
        optimizer.param_groups[0]["lr"] = rate

    return trained(model, SGD(model.parameters(), momentum=0.9), seed, before=before)


def smoothing(losses, seed):
    """The loss of the chapter *losses*, with label smoothing, in an ordinary loop."""
    model = perceptron(seed)
    loss = functools.partial(losses.cross_entropy, label_smoothing=0.2)
    return trained(model, SGD(model.parameters(), lr=0.1, momentum=0.9), seed, criterion=loss)


def optimizer(name, **settings):
    """A set-up with an optimizer of the chapter, in an ordinary loop."""

    def setup(optimizers, seed):
        model = perceptron(seed)
        kind = getattr(optimizers, name)
        return trained(model, kind(model.parameters(), **settings), seed)

    setup.__doc__ = f"The chapter's {name} in an ordinary loop."
    return setup


sgd = optimizer("SGD", lr=0.05, momentum=0.9, weight_decay=1e-3)
adam = optimizer("Adam", lr=0.01, weight_decay=1e-3)


def layers(layers, seed):
    """A convolution, a normalization, dropout and a linear layer, all the chapter's own."""
    seed_everything(seed)
    model = nn.Sequential(
        layers.Conv2d(1, 8, 3, stride=2, padding=1), layers.BatchNorm(8), nn.ReLU(),
        nn.Flatten(), layers.Dropout(0.3), layers.Linear(8 * 4 * 4, 10),
    )  # fmt: skip
    return trained(model, SGD(model.parameters(), lr=0.1, momentum=0.9), seed)


def pipeline(data, seed):
    """Bytes out of files, sorted by class as in folders, through the chapter's loader."""
    (images, labels), check, test = digits()
    order = labels.sort(stable=True).indices
    dataset = data.ArrayDataset(_bytes(images[order]), labels[order].numpy())
    checked = data.ArrayDataset(_bytes(check[0]), check[1].numpy())
    tested = data.ArrayDataset(_bytes(test[0]), test[1].numpy())
    model = perceptron(seed)
    return trained(
        model, SGD(model.parameters(), lr=0.05, momentum=0.9), seed,
        batches=data.make_loader(dataset, BATCH_SIZE, training=True, seed=seed), epochs=EPOCHS,
        check=_together(data.make_loader(checked, BATCH_SIZE, training=False)),
        data=(None, None, _together(DataLoader(tested, 64))),
    )  # fmt: skip


def _bytes(images):
    return (255 * images).round().to(torch.uint8).numpy()


def _together(loader):
    """All batches of a loader as one pair."""
    return tuple(torch.cat(parts) for parts in zip(*loader, strict=True))


def standardized(data, seed):
    """Images standardized by the NumPy track's statistics."""
    (train, labels), check, test = digits()
    images = torch.cat([train, check[0]])
    mean, std = data.standardization_statistics(images.numpy(), np.arange(len(train)))

    mean, std = (torch.tensor(one).float()[:, None, None] for one in (mean, std))  # (C, 1, 1)
    pairs = ((train, labels), check, test)
    parts = [((images - mean) / std, labels) for images, labels in pairs]
    model = nn.Sequential(nn.Flatten(), perceptron(seed)[1], nn.ReLU(), nn.Linear(HIDDEN, 10))
    return trained(model, SGD(model.parameters(), lr=0.05, momentum=0.9), seed, data=parts)


def division(data, seed):
    """A validation set cut off by the NumPy track, from few images with some wrong labels."""
    (images, labels), _, test = digits()
    images, labels = images[:300], labels[:300].clone()
    rng = np.random.default_rng(seed)
    wrong = torch.as_tensor(rng.permutation(300)[:60])
    labels[wrong] = torch.as_tensor(rng.integers(10, size=60))
    kept, held_out = map(torch.as_tensor, data.stratified_split(labels.numpy(), 0.3, seed))
    parts = [(images[kept], labels[kept]), (images[held_out], labels[held_out]), test]
    model = perceptron(seed)
    adam = torch.optim.Adam(model.parameters(), lr=0.01)
    return trained(model, adam, seed, data=parts, epochs=2 + EPOCHS)
