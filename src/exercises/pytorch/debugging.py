"""Eight short programs in PyTorch that somebody complained about: find the bug, repair it.

None of them crashes; each does what it says, but for one mistake that thousands have made before.
The docstring says what the program is for, and what was seen. Change as little as you can.
Check your work with: pytest tests/test_debugging.py -k pytorch
"""

from itertools import pairwise

import torch
from torch import nn
from torch.nn import functional


def train_classifier(model, optimizer, images, labels, steps):
    """Train a classifier on one batch, again and again.

    The loss is the mean cross-entropy (natural logarithm) of the labels,
    right also where the model is sure and wrong.

    Args:
        model: maps images to logits (N, num_classes).
        optimizer: has ``zero_grad()`` and ``step()``.
        images: (N, ...) tensor.
        labels: (N,) integer tensor, the classes from 0 on.
        steps: number of updates.

    Returns:
        A list of floats: the loss before each update.

    Reported: ten classes, ten images, and all ten were classified right
        soon; but the loss came down to 1.47 and hung there.
    """
    history = []
    for _ in range(steps):
        probabilities = model(images).softmax(dim=1)
        loss = functional.cross_entropy(probabilities, labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def predict_digits(model, images, batch_size):
    """Predict a label for every image, ``batch_size`` images at a time.

    An image's label depends on that image alone. The call changes nothing in
    the model: buffers, and the mode of each layer, are afterwards as they
    were before. If the model raises, it does not matter in which state the
    call leaves it.

    Args:
        model: maps images to logits (N, num_classes); it may contain layers
            of any kind that behave otherwise in training, such as dropout and
            batch normalization, and its layers may be in either mode, all in
            one or some in the other.
        images: (N, ...) tensor.
        batch_size: the last batch may be smaller.

    Returns:
        (N,) integer tensor of labels.

    Reported: asked twice for the labels of the same 200 images, the program
        changed its mind about some 20 of them; with batches of two images
        every second label was wrong.
    """
    with torch.no_grad():
        batches = images.split(batch_size)
        predictions = [model(batch).argmax(dim=1) for batch in batches]
    return torch.cat(predictions)


def train_in_groups(model, optimizer, batches, group):
    """Train on batches that are too small, one update for each group of them.

    An update follows the gradient of the mean squared error over all
    examples of its group, and of no others.

    Args:
        model: maps features to predictions (N, 1); no parameter has a
            gradient yet.
        optimizer: has ``zero_grad()`` and ``step()``.
        batches: list of pairs of features (N, D) and targets (N, 1), all of
            one size; as many as fill the groups.
        group: how many batches make an update.

    Returns:
        A list of floats: the mean squared error of each group, before its
        update.

    Reported: one straight line through seven points, all seven in each batch,
        group 1, rate 0.1. The losses were 17.0, 1.3, 9.4, 19.8, 5.5, 3.5,
        19.7, and so on without end.
    """
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        loss = functional.mse_loss(model(features), targets) / group
        loss.backward()
        total += loss.item()
        if number % group == 0:
            optimizer.step()
            history.append(total)
            total = 0.0
    return history


def train_regressor(model, optimizer, features, targets, steps):
    """Fit a model to numbers by the mean squared error, on one batch.

    Args:
        model: maps features to predictions (N, 1).
        optimizer: has ``zero_grad()`` and ``step()``.
        features: (N, D) tensor.
        targets: (N,) tensor.
        steps: number of updates.

    Returns:
        A list of floats: the mean squared error before each update.

    Reported: the targets 2 x + 1 at x = -3, -2, ..., 3, fitted with a
        straight line. The loss stopped at 16.0, and all seven predictions
        were 1.
    """
    history = []
    for _ in range(steps):
        predictions = model(features)
        loss = ((predictions - targets) ** 2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


class DigitClassifier(nn.Module):
    """A perceptron with several hidden layers, each followed by a ReLU.

    Args:
        num_features: numbers per example.
        width: values of each hidden layer.
        depth: number of hidden layers, at least 1.
        num_classes: number of logits.

    ``forward`` takes (N, num_features) and returns logits (N, num_classes).
    Every linear layer has weights of its own, with biases, and all are
    trained.

    Reported: ``DigitClassifier(64, 32, 3, 10)`` should have 4,522 trainable
        parameters; a count found 330.
    """

    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        widths = [num_features] + [width] * depth
        hidden = [nn.Linear(before, after) for before, after in pairwise(widths)]
        self.hidden = hidden
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()  # (N, width)
        return self.output(values)  # (N, num_classes)


def validation_accuracy(model, batches):
    """Measure which share of a validation set is classified right.

    Args:
        model: maps images to logits (N, num_classes), in evaluation mode.
        batches: gives pairs of images and labels, of different sizes; each
            new loop over it goes through all examples in another order.

    Returns:
        A float from 0 to 1: right predictions divided by examples.

    Reported: a classifier whose validation loss was 0.2, with ten classes,
        reached an accuracy of about 0.1, and another one at every call.
    """
    with torch.no_grad():
        predictions = [model(images).argmax(dim=1) for images, _ in batches]
        hits = torch.cat(predictions) == torch.cat([labels for _, labels in batches])
        return hits.double().mean().item()


def prepare_examples(features, labels, num_train, keep):
    """Split examples, scale their features, and keep the most telling ones.

    What is done to an example of the test does not depend on any example of
    the test, since the next one will come alone. A feature is scaled to mean
    0 and standard deviation 1 (of the population), and is the more telling
    the larger the absolute value of its correlation with the labels.

    Args:
        features: (N, D) tensor.
        labels: (N,) float tensor of zeros and ones.
        num_train: that many examples from the start are for training, the
            others for the test.
        keep: how many features to keep, the most telling first.

    Returns:
        Features for training (num_train, keep) and test (N - num_train, keep).

    Reported: labels from a coin, 2,000 features from a random generator. A
        classifier should guess every second label of the test; trained on
        the best 20 features, it got about 9 of 10 right.
    """
    train, test = features[:num_train], features[num_train:]
    mean, std = features.mean(dim=0), features.std(dim=0, correction=0)
    deviations = labels - labels.mean()
    scores = (deviations @ (features - mean) / std).abs()  # (D,)
    best = scores.topk(keep).indices
    return ((train - mean) / std)[:, best], ((test - mean) / std)[:, best]


def prepare_images(pixels):
    """Turn photographs as files hold them into the input of a convolution.

    Args:
        pixels: (N, H, W, 3) tensor of whole numbers from 0 to 255, of any
            integer type: rows of pixels, each red, green, blue.

    Returns:
        (N, 3, H, W) tensor in the default float type, from 0 to 1: a red, a
        green and a blue picture of each photograph.

    Reported: the shapes were right and training worked somehow, but the red
        picture was the upper third of the photograph, torn into stripes.
    """
    count, height, width, channels = pixels.shape
    pictures = pixels.reshape(count, channels, height, width)
    return pictures.to(torch.get_default_dtype()) / 255
