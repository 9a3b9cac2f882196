"""Probes of the chapter on losses: they run beside the code under test, in either framework."""

import functools
import gc
import weakref

import numpy as np

from autograder import toolkit


def log_softmax(losses, logits, precision=None):
    kit = toolkit(losses)
    logits = kit.tensor(logits) if precision is None else _number(losses, logits, precision)
    return kit.array(losses.log_softmax(logits))


def log_softmax_gradient(losses, logits, upstream):
    """The gradient of sum(log_softmax * upstream) with respect to the logits."""
    kit = toolkit(losses)
    logits, upstream = kit.tensor(logits), kit.tensor(upstream)
    if losses.__track__ == "pytorch":
        logits.requires_grad_()
        (losses.log_softmax(logits) * upstream).sum().backward()
        return kit.array(logits.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(logits)
        total = tf.reduce_sum(losses.log_softmax(logits) * upstream)
    return kit.array(tape.gradient(total, logits))


def in_precision(losses, precision, logits, labels, weight, **settings):
    """The loss of logits and weights (or None) in a format, and the format in which it came.

    In TensorFlow the labels have 32 bits, which serve there as well as 64.
    """
    if losses.__track__ == "pytorch":
        import torch

        made = functools.partial(torch.tensor, dtype=getattr(torch, precision))
        weight = None if weight is None else made(weight)
        loss = losses.cross_entropy(made(logits), torch.tensor(labels), weight, **settings)
        return {"format": str(loss.dtype).split(".")[-1], "loss": loss.detach().numpy()}
    import tensorflow as tf

    made = functools.partial(tf.constant, dtype=precision)
    weight, labels = None if weight is None else made(weight), tf.constant(labels, tf.int32)
    loss = losses.cross_entropy(made(logits), labels, weight, **settings)
    return {"format": loss.dtype.name, "loss": loss.numpy()}


def share_of_other_integers(losses, logits, labels, k=None):
    """accuracy or top_k_accuracy for labels of 32 bits in TensorFlow, of 64 in PyTorch."""
    if losses.__track__ == "pytorch":
        import torch

        given = torch.tensor(logits), torch.tensor(labels)
    else:
        import tensorflow as tf

        given = tf.constant(logits, tf.float32), tf.constant(labels, tf.int32)
    return float(losses.accuracy(*given) if k is None else losses.top_k_accuracy(*given, k))


def cross_entropy(losses, logits, labels, weight=None, **settings):
    kit = toolkit(losses)
    weight = None if weight is None else kit.tensor(weight)
    loss = losses.cross_entropy(kit.tensor(logits), kit.tensor(labels), weight, **settings)
    return kit.array(loss)


def refused_reduction(losses, logits, labels, reduction):
    """The name of the exception that a reduction raises."""
    return _raised(cross_entropy, losses, logits, labels, reduction=reduction)


def binary(losses, logits, targets):
    kit = toolkit(losses)
    return kit.array(losses.binary_cross_entropy_with_logits(*map(kit.tensor, (logits, targets))))


def gradient(losses, name, logits, targets, **settings):
    """The gradient of a loss with respect to the logits."""
    kit = toolkit(losses)
    loss_of, logits, targets = getattr(losses, name), kit.tensor(logits), kit.tensor(targets)
    if losses.__track__ == "pytorch":
        logits.requires_grad_()
        loss_of(logits, targets, **settings).backward()
        return kit.array(logits.grad)
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(logits)
        loss = loss_of(logits, targets, **settings)
    return kit.array(tape.gradient(loss, logits))


def accuracy(losses, logits, labels):
    """The accuracy, and whether it is a Python float."""
    kit = toolkit(losses)
    value = losses.accuracy(kit.tensor(logits), kit.tensor(labels))
    return {"share": float(value), "is a float": isinstance(value, (float, np.floating))}


def top_k_accuracy(losses, logits, labels, k):
    """The share of labels among the best k, and whether it is a Python float."""
    kit = toolkit(losses)
    value = losses.top_k_accuracy(kit.tensor(logits), kit.tensor(labels), k)
    return {"share": float(value), "is a float": isinstance(value, (float, np.floating))}


def refused_k(losses, logits, labels, k):
    """The name of the exception that a number of answers raises."""
    return _raised(top_k_accuracy, losses, logits, labels, k)


def _raised(probe, *args, **settings):
    try:
        probe(*args, **settings)
    except NotImplementedError:  # a stub: it must be seen as one
        raise
    except Exception as error:  # any other exception is the answer
        return type(error).__name__
    return None


def running_means(losses, batches, as_tensors=False):
    """What a running mean says after each of some batches; "reset" stands between them."""
    kit = toolkit(losses)
    metric, said = losses.RunningMean(), []
    for batch in batches:
        if batch == "reset":
            metric.reset()
        else:
            mean, count = batch
            metric.update(kit.tensor(mean) if as_tensors else mean, count)
        value = metric.result()
        said.append(float(value))
    return {"means": said, "is a float": isinstance(value, (float, np.floating))}


def means_of_nothing(losses):
    """The result before any update, after one, and after a reset."""
    metric = losses.RunningMean()
    said = {"before any update": float(metric.result())}
    metric.update(0.0, 3)
    said["after a mean of 0"] = float(metric.result())
    metric.reset()
    said["after a reset"] = float(metric.result())
    return said


def mean_of_two_metrics(losses):
    one, other = losses.RunningMean(), losses.RunningMean()
    for metric, mean, count in ((one, 1.25, 2), (other, 5.5, 2), (one, 2.5, 3), (other, 11.75, 1)):
        metric.update(mean, count)
    return {"the first": float(one.result()), "the second": float(other.result())}


def mean_of_small_batches(losses, mean, count, times, precision="float32"):
    """The result after many updates by tensors of 32 or 16 bits."""
    metric, value = losses.RunningMean(), _number(losses, mean, precision)
    for _ in range(times):
        metric.update(value, count)
    result = metric.result()
    return {"mean": float(result), "is a float": type(result) is float}


def _number(losses, number, precision):
    if losses.__track__ == "pytorch":
        import torch

        return torch.tensor(number, dtype=getattr(torch, precision))
    import tensorflow as tf

    return tf.constant(number, dtype=precision)


def graphs_kept_alive(losses, times):
    """How many graphs still exist after their losses were taken in (PyTorch)."""
    if losses.__track__ != "pytorch":
        losses.RunningMean().update(1.0, 1)
        return 0
    import torch

    saved = []

    class Kept:
        def __init__(self, tensor):
            self.tensor = tensor.detach()  # with its graph it would keep itself alive
            saved.append(weakref.ref(self))

    weight = torch.tensor([1.0, 2.0], requires_grad=True)
    metric = losses.RunningMean()
    with torch.autograd.graph.saved_tensors_hooks(Kept, lambda kept: kept.tensor):
        for _ in range(times):
            metric.update(weight.exp().sum(), 2)
    gc.collect()
    return sum(one() is not None for one in saved)
