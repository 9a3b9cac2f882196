"""Other repairs of the same programs: functional calls, deep copies, boxes, sums at the end."""

import copy

import torch
from torch import nn
from torch.nn import functional


def train_classifier(model, optimizer, images, labels, steps):
    criterion, history = nn.CrossEntropyLoss(reduction="sum"), []
    for _ in range(steps):
        for p in model.parameters():
            p.grad = None
        loss = criterion(model(images), labels).div(labels.numel())
        torch.autograd.backward(loss)
        history.append(loss.tolist())
        optimizer.step()
    return history


def predict_digits(model, images, batch_size):
    twin = copy.deepcopy(model).eval()
    with torch.no_grad():
        return torch.cat([twin(one).topk(1).indices[:, 0] for one in images.split(batch_size)])


def train_in_groups(model, optimizer, batches, group):
    history, squares, count = [], 0.0, 0
    optimizer.zero_grad()
    for number, (features, targets) in enumerate(batches):
        total = functional.mse_loss(model(features), targets, reduction="sum")
        (total / (group * len(targets))).backward()
        squares, count = squares + float(total.detach()), count + len(targets)
        if (number + 1) % group == 0:
            optimizer.step()
            optimizer.zero_grad()
            history.append(squares / count)
            squares, count = 0.0, 0
    return history


def train_regressor(model, optimizer, features, targets, steps):
    history, column = [], targets.reshape(-1, 1)
    for _ in range(steps):
        errors = model(features).sub(column)
        loss = errors.pow(2).sum() / len(column)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(loss.detach().numpy().item())
    return history


class DigitClassifier(nn.Sequential):
    def __init__(self, num_features, width, depth, num_classes):
        layers = [nn.Linear(num_features, width), nn.ReLU()]
        for _ in range(1, depth):
            layers += [nn.Linear(width, width), nn.ReLU()]
        super().__init__(*layers, nn.Linear(width, num_classes))


def validation_accuracy(model, batches):
    pairs = [(model(images).detach(), labels) for images, labels in batches]
    logits, labels = (torch.cat(one) for one in zip(*pairs, strict=True))
    return torch.eq(logits.max(1).indices, labels).sum().item() / labels.shape[0]


def prepare_examples(features, labels, num_train, keep):
    train, known = features[:num_train], labels[:num_train]
    mean, std = train.mean(0), train.var(0, unbiased=False).sqrt()
    covariance = ((train - mean) * (known - known.mean())[:, None]).mean(0)
    order = torch.sort((covariance / std).square(), descending=True).indices[:keep]
    return tuple(((part - mean) / std).index_select(1, order) for part in
                 features.split([num_train, len(features) - num_train]))  # fmt: skip


def prepare_images(pixels):
    planes = [pixels[..., color].unsqueeze(1) for color in range(3)]
    return torch.cat(planes, dim=1).float().mul(1 / 255)
