"""Index tensors, sums over one-hot rows, batched products, sizes that come from split."""

import torch


def standardize(values, axes, epsilon=1e-5):
    count = 1
    for axis in axes:
        count *= values.shape[axis]
    mean = values.sum(axes, keepdim=True) / count
    centered = values - mean
    variance = (centered * centered).sum(axes, keepdim=True) / count
    return centered / torch.pow(variance + epsilon, 0.5)


def one_hot(labels, num_classes):
    eye = torch.cat([torch.eye(num_classes), torch.zeros(1, num_classes)])
    labels = labels.long()  # in uint8, 300 classes would be compared as 44
    inside = (labels >= 0) & (labels < num_classes)
    return eye[torch.where(inside, labels, num_classes)]


def pick(scores, labels):
    flat = scores.reshape(-1, scores.shape[-1])
    return flat[torch.arange(len(flat)), labels.reshape(-1)].reshape(labels.shape)


def class_means(values, labels, num_classes):
    sums = torch.zeros(num_classes, values.shape[1], dtype=values.dtype)
    sums.scatter_add_(0, labels[:, None].expand(values.shape), values)
    counts = torch.zeros(num_classes, dtype=values.dtype)
    counts.index_put_((labels,), torch.ones(len(labels), dtype=values.dtype), accumulate=True)
    return torch.where(counts[:, None] > 0, sums / counts[:, None], torch.zeros_like(sums))


def pairwise_distances(a, b):
    own, other = torch.linalg.vecdot(a, a), torch.einsum("md,md->m", b, b)
    both = torch.add(own.view(-1, 1), other)
    return torch.nn.functional.relu(torch.addmm(both, a, b.t(), alpha=-2))


def patches(images, size):
    n, channels, height, width = images.shape
    if height % size or width % size:
        raise ValueError("does not divide")
    columns = torch.nn.functional.conv2d(
        images,
        torch.eye(channels * size * size, dtype=images.dtype).view(-1, channels, size, size),
        stride=size,
    )
    return columns.flatten(2).mT


def attention_scores(queries, keys):
    n, t, heads, d = queries.shape
    left = queries.permute(0, 2, 1, 3).reshape(n * heads, t, d) * d**-0.5
    right = keys.permute(0, 2, 3, 1).reshape(n * heads, d, -1)
    return torch.bmm(left, right).view(n, heads, t, -1)
