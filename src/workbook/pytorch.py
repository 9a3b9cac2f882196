"""Training, predicting and evaluating in PyTorch; workbook.tf has the same names.

Images are NumPy arrays (N, C, H, W) throughout, on whatever device the model is.
"""

import random

import numpy as np
import torch
from torch.nn import functional

from workbook.loop import fit, measure

__all__ = ["evaluate", "predict", "seed_everything", "train", "use_threads"]


def seed_everything(seed):
    """Seed the random generators of Python, NumPy and PyTorch: before a model is built.

    Args:
        seed: Integer.
    """
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)


def use_threads(count):
    """Fix the number of CPU threads; the same seed gives other last digits with another number.

    Args:
        count: Number of threads.
    """
    torch.set_num_threads(count)


def train(
    model, train, *, epochs, batch_size=64, max_lr=1e-3, schedule=None, loss=None,
    optimizer=None, validation=None, augment=None, decide=None, seed=0, progress=True,
):  # fmt: skip
    """Train a model in place and leave it in evaluation mode.

    Args:
        model: nn.Module that maps images (N, C, H, W) to outputs (N, K).
        train: Split to learn from.
        epochs: How often every image is seen.
        batch_size: Images per step; the last batch of an epoch may be smaller.
        max_lr: Largest learning rate.
        schedule: Function (step, total_steps, max_lr) -> learning rate of that step, counted
            from 0; None: max_lr throughout.
        loss: Function (outputs, labels) -> scalar tensor; None: cross-entropy of logits.
        optimizer: Called as optimizer(parameters, lr=max_lr), for example
            partial(torch.optim.SGD, momentum=0.9); None: torch.optim.Adam.
        validation: Split to evaluate after every epoch; None: no evaluation.
        augment: Function (images, rng) -> images on NumPy batches; None: images as they are.
        decide: Function outputs (N, K) -> labels (N,) on arrays; None: the largest output wins.
        seed: Seed of the order of the images, of `augment` and of dropout.
        progress: Whether to show a bar (never while BOOK_BUILD is set).

    Returns:
        dict: Lists of one number per epoch: "loss" and "accuracy" (means over the epoch's
        batches while learning); with `validation` also "val_loss" and "val_accuracy".
        Accuracies are fractions.
    """
    torch.manual_seed(seed)
    loss = loss or functional.cross_entropy
    optimizer = (optimizer or torch.optim.Adam)(model.parameters(), lr=max_lr)

    def step(images, labels, rate):
        for group in optimizer.param_groups:
            group["lr"] = rate
        model.train()
        outputs = model(_on_device(model, images))  # (N, K)
        value = loss(outputs, _on_device(model, labels))
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        return value.item(), outputs.detach().cpu().numpy()

    history = fit(
        step, _assessor(model, loss), train, epochs=epochs, batch_size=batch_size, max_lr=max_lr,
        schedule=schedule, validation=validation, augment=augment, decide=decide, seed=seed,
        progress=progress,
    )  # fmt: skip
    model.eval()
    return history


def predict(model, images, *, batch_size=256):
    """Outputs of a model in evaluation mode.

    Args:
        model: nn.Module that maps images (N, C, H, W) to outputs (N, K).
        images: float array (N, C, H, W).
        batch_size: Images per call of the model.

    Returns:
        np.ndarray: Outputs (N, K).
    """
    starts = range(0, len(images), batch_size)
    return np.concatenate(
        [_forward(model, images[start : start + batch_size]).cpu().numpy() for start in starts]
    )


def evaluate(model, split, *, loss=None, decide=None, batch_size=256):
    """How well a model in evaluation mode does on a split.

    Args:
        model: nn.Module that maps images (N, C, H, W) to outputs (N, K).
        split: Split to evaluate on.
        loss: As for `train`.
        decide: As for `train`.
        batch_size: Images per call of the model.

    Returns:
        dict: "loss" (mean), "accuracy" (fraction) and "errors" (a count).
    """
    return measure(_assessor(model, loss or functional.cross_entropy), split, decide, batch_size)


def _assessor(model, loss):
    def assess(images, labels):
        outputs = _forward(model, images)
        return loss(outputs, _on_device(model, labels)).item(), outputs.cpu().numpy()

    return assess


@torch.no_grad()
def _forward(model, images):
    """Outputs as a tensor; the model is in evaluation mode meanwhile."""
    modes = [(part, part.training) for part in model.modules()]  # some may be frozen in theirs
    model.eval()
    outputs = model(_on_device(model, images))
    for part, training in modes:
        part.training = training
    return outputs


def _on_device(model, array):
    """The array as a tensor where the model's weights are; floats take their type."""
    weight = next(model.parameters())
    tensor = torch.as_tensor(array)
    return tensor.to(weight.device, weight.dtype if tensor.is_floating_point() else None)
