"""The library's own functions where there are any, with other orders of the axes."""

import torch
from torch.nn import functional


def standardize(values, axes, epsilon=1e-5):
    variance, mean = torch.var_mean(values, dim=axes, correction=0, keepdim=True)
    return (values - mean) * torch.rsqrt(variance + epsilon)


def one_hot(labels, num_classes):
    rows = torch.zeros(*labels.shape, num_classes + 1)
    labels = labels.long()  # in uint8, 300 classes would be compared as 44
    outside = (labels < 0) | (labels >= num_classes)
    index = labels.masked_fill(outside, num_classes)  # a column for all that is left out
    return rows.scatter_(-1, index[..., None], 1.0)[..., :-1]


def pick(scores, labels):
    return torch.take_along_dim(scores, labels[..., None], dim=-1)[..., 0]


def class_means(values, labels, num_classes):
    start = torch.zeros(num_classes, values.shape[1], dtype=values.dtype)
    index = labels[:, None].expand_as(values)
    return start.scatter_reduce(0, index, values, "mean", include_self=False)


def pairwise_distances(a, b):
    return torch.cdist(a, b) ** 2


def patches(images, size):
    if any(side % size for side in images.shape[2:]):
        raise ValueError("the size must divide both sides")
    return functional.unfold(images, size, stride=size).transpose(1, 2)


def attention_scores(queries, keys):
    queries, keys = queries.transpose(1, 2), keys.permute(0, 2, 3, 1)
    return queries @ keys * queries.shape[-1] ** -0.5
