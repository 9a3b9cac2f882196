"""The rubbish class joined by logaddexp, the largest exponent taken out by hand."""

import torch
from torch.nn import functional as F


def rbf_loss(distances, labels):
    hits = F.one_hot(labels, distances.shape[1])
    return (distances * hits).sum() / len(labels)


def map_loss(distances, labels, j):
    nearest = distances.min(dim=1, keepdim=True).values
    classes = (nearest - distances).exp().sum(dim=1).log() - nearest[:, 0]
    rubbish = torch.tensor(-j, dtype=distances.dtype)
    return (distances[range(len(labels)), labels] + torch.logaddexp(classes, rubbish)).mean()
