"""One training in several processes, in PyTorch: what they must tell each other, and how.

Every function here is called by all processes of the default group at the same time.
Paper: Li et al. (2020) on DistributedDataParallel, which averages the gradients of equal parts.
Check your work with: pytest tests/test_distributed.py -k pytorch
"""

import torch
import torch.distributed as dist
from torch.nn import functional


def average_gradients(gradients, count):
    """Turn the gradients of every process into those of the whole batch.

    The loss of each process is a mean over its own examples. The result is
    the gradient of the mean over the examples of all processes; these may
    have different numbers of examples.

    Args:
        gradients: list of tensors, of the same shapes in all processes. They
            are not changed.
        count: number of examples of this process, at least 1.

    Returns:
        A list of tensors, the same in all processes.
    """
    raise NotImplementedError  # TODO


def data_parallel_step(model, images, labels, lr):
    """Make one step of gradient descent on a batch that all processes share.

    Every process has the same model and its own part of the batch; the parts
    may differ in size. The step is that of one process with the whole batch:
    the loss is the mean cross-entropy over all its examples.

    Args:
        model: maps images to logits (n, num_classes); every trainable
            parameter p becomes p - lr * gradient. Frozen ones stay as they
            are, and what lies in ``.grad`` before does not matter.
        images: (n, ...) tensor, the part of this process.
        labels: (n,) integer tensor.
        lr: the learning rate.

    Returns:
        The loss of the whole batch before the step, a float, the same in all
        processes.
    """
    raise NotImplementedError  # TODO


def global_statistics(features):
    """Compute the mean and variance of a batch that all processes share.

    These are what batch normalization would use, had one process the whole
    batch: ``SyncBatchNorm`` computes them in training.

    Args:
        features: (n, C) tensor, the part of this process; n may differ.

    Returns:
        Mean (C,) and variance (C,) of the whole batch, the same in all
        processes; the variance is that of the population (divided by N).
    """
    raise NotImplementedError  # TODO


def global_accuracy(logits, labels, num_examples):
    """Measure which share of an evaluation set is classified right.

    The sampler has dealt out the examples like cards: example k of process
    ``rank`` stands at place rank + k * world_size. So that all got equally
    many, the last places may repeat earlier examples: places from
    ``num_examples`` on do not count.

    Args:
        logits: (n, num_classes) tensor, the part of this process.
        labels: (n,) integer tensor.
        num_examples: size of the evaluation set.

    Returns:
        A float from 0 to 1, the same in all processes.
    """
    raise NotImplementedError  # TODO
