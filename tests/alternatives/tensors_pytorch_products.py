"""Matrix products for sums by class and distances; views for patches; sums over one-hot rows."""

import torch


def one_hot(labels, num_classes):
    ones = torch.ones((), dtype=torch.float32)
    return torch.where(labels[..., None] == torch.arange(num_classes), ones, torch.zeros(()))


def pick(scores, labels):
    classes = torch.arange(scores.shape[-1])
    return torch.sum(scores * (labels[..., None] == classes), -1)


def class_means(values, labels, num_classes):
    members = (labels == torch.arange(num_classes)[:, None]).to(values)  # (K, N)
    return members @ values / members.sum(1, keepdim=True).clamp_min(1)


def pairwise_distances(a, b):
    middle = b.mean(0)
    a, b = a - middle, b - middle
    product = torch.addmm((b * b).sum(-1), a, b.t(), alpha=-2)
    return torch.relu(product + (a * a).sum(-1)[:, None])


def patches(images, size):
    if images.shape[-1] % size != 0 or images.shape[-2] % size != 0:
        raise ValueError
    squares = images.unfold(2, size, size).unfold(3, size, size)  # (N, C, rows, columns, P, P)
    return squares.permute(0, 2, 3, 1, 4, 5).flatten(3).flatten(1, 2)
