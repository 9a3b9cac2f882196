"""Other repairs of the same programs, from the smallest to the most roundabout."""

import torch
from torch import nn
from torch.nn import functional


def train_classifier(model, optimizer, images, labels, steps):
    history = []
    for _ in range(steps):
        loss = functional.nll_loss(model(images).log_softmax(dim=1), labels)
        model.zero_grad()
        loss.backward()
        optimizer.step()
        history.append(float(loss.detach()))
    return history


@torch.inference_mode()
def predict_digits(model, images, batch_size):
    modes = {layer: layer.training for layer in model.modules()}
    for layer in modes:
        layer.training = False
    starts = range(0, len(images), batch_size)
    found = [model(images[start : start + batch_size]).max(dim=1)[1] for start in starts]
    for layer, mode in modes.items():
        layer.training = mode
    return torch.cat(found)


def train_in_groups(model, optimizer, batches, group):
    history = []
    for start in range(0, len(batches), group):
        optimizer.zero_grad()
        features, targets = map(torch.cat, zip(*batches[start : start + group], strict=True))
        loss = functional.mse_loss(model(features), targets)
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


def train_regressor(model, optimizer, features, targets, steps):
    history = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = functional.mse_loss(model(features), targets[:, None])
        loss.backward()
        optimizer.step()
        history.append(loss.item())
    return history


class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.stack = nn.Sequential()
        for _ in range(depth):
            self.stack.append(nn.Linear(num_features, width)).append(nn.ReLU(inplace=True))
            num_features = width
        self.stack.append(nn.Linear(width, num_classes))

    def forward(self, values):
        return self.stack(values)


def validation_accuracy(model, batches):
    right = count = 0
    for images, labels in batches:
        right += int((model(images).argmax(dim=1) == labels).sum())
        count += len(labels)
    return right / count


def prepare_examples(features, labels, num_train, keep):
    std, mean = torch.std_mean(features[:num_train], dim=0, correction=0)
    scaled = (features - mean) / std
    table = torch.cat([scaled[:num_train], labels[:num_train, None]], dim=1).T
    order = torch.corrcoef(table)[-1, :-1].abs().argsort(descending=True)[:keep]
    return scaled[:num_train, order], scaled[num_train:, order]


def prepare_images(pixels):
    red, green, blue = pixels.float().unbind(dim=-1)
    return torch.stack([red, green, blue], dim=1) / 255
