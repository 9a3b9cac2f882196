"""Distillation in PyTorch: hard and soft targets in one loss, teachers asked once, feature hints.

Idea:   the teacher is data: it is asked in evaluation mode, and no gradient goes back to it.
Papers: Hinton et al. (2015), sections 1 and 2; Romero et al. (2015), section 2.2.
Check:  pytest tests/test_distillation.py -k pytorch
"""

import math

import torch
from torch.nn import functional


def distillation_loss(logits, teacher_logits, labels, temperature, alpha):
    """Mix a loss with a teacher's soft targets and one with labels.

    The result is alpha * soft + (1 - alpha) * hard.

    * soft is the Kullback-Leibler divergence from the softmax of
      teacher_logits / temperature (the target) to the softmax of
      logits / temperature, summed over the classes, in natural logarithms:
      its mean over all images, times temperature**2.
    * hard is the mean cross-entropy of softmax(logits), at temperature 1, over
      those images that have a label; 0 if none has.

    Args:
        logits: (N, K) float tensor, the student's, of any size, such as 1000
            and -1000.
        teacher_logits: (N, K) tensor of the same type. No gradient goes to it.
        labels: (N,) integer tensor; -1 where there is no label.
        temperature: float above 0.
        alpha: float from 0 to 1.

    Returns:
        Tensor without axes, from which gradients flow to logits.

    Source: Hinton et al. (2015), section 2.
    """
    # BEGIN SOLUTION
    mine = (logits / temperature).log_softmax(dim=1)
    target = (teacher_logits.detach() / temperature).log_softmax(dim=1)
    soft = functional.kl_div(mine, target, reduction="batchmean", log_target=True)
    labeled = labels >= 0  # (N,)
    total = functional.cross_entropy(logits, labels, ignore_index=-1, reduction="sum")
    hard = total / labeled.sum().clamp(min=1)
    return alpha * temperature**2 * soft + (1 - alpha) * hard
    # END SOLUTION


def teacher_logits(teachers, images, batch_size=256):
    """Ask one teacher or several, once, and keep the answer as logits.

    Each teacher works in evaluation mode and without gradients. The
    probabilities (softmax at temperature 1) of all teachers are averaged for
    each image, and the result is the natural logarithm of the average.
    Logits of any size, such as 1000 and -1000, give finite results.

    Afterwards every layer of a teacher is in the mode in which it was. Nothing
    else of a teacher changes.

    Args:
        teachers: list of nn.Module, each maps images to logits (N, K).
        images: (N, ...) tensor.
        batch_size: images per call of a teacher; the last call may get fewer.

    Returns:
        (N, K) tensor in the order of the images, which requires no gradient.
        Its softmax is the average. One can train with it: it is an ordinary
        tensor.

    Source: Hinton et al. (2015), section 1: the arithmetic mean of what the
        networks of an ensemble predict.
    """
    # BEGIN SOLUTION
    found = []
    for teacher in teachers:
        modes = {part: part.training for part in teacher.modules()}
        teacher.eval()
        with torch.no_grad():
            logits = torch.cat([teacher(batch) for batch in images.split(batch_size)])
            found.append(logits.log_softmax(dim=1))  # (N, K)
        for part, mode in modes.items():
            part.training = mode
    together = torch.stack(found)  # (teachers, N, K)
    return together.logsumexp(dim=0) - math.log(len(found))
    # END SOLUTION


def hint_step(student, regressor, teacher, optimizer, images):
    """One training step that brings a student's features near to a teacher's.

    The regressor maps the student's features to the size of the teacher's. The
    loss of an image is half the sum of the squared differences between
    regressor(student(image)) and teacher(image), over all axes; the loss is
    the mean over the batch. The step trains student and regressor.

    The teacher works in evaluation mode, and nothing of it changes: weights,
    gradients, running statistics, the mode of any of its layers. The modes of
    student and regressor stay as they are, too. Each call starts from
    gradients of zero.

    Args:
        student, teacher: nn.Module, each maps images to features (N, ...).
        regressor: nn.Module.
        optimizer: torch optimizer of the parameters of student and regressor.
        images: a batch (N, ...).

    Returns:
        The loss before the update, a float.

    Source: Romero et al. (2015), section 2.2, equation 3.
    """
    # BEGIN SOLUTION
    modes = {part: part.training for part in teacher.modules()}
    teacher.eval()
    with torch.no_grad():
        hints = teacher(images)
    for part, mode in modes.items():
        part.training = mode
    loss = (regressor(student(images)) - hints).square().sum() / (2 * len(images))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    return loss.item()
    # END SOLUTION
