"""Distillation in TensorFlow (Keras): hard and soft targets, teachers asked once, feature hints.

Idea:   the teacher is data: it is asked with training=False, and no gradient goes back to it.
Papers: Hinton et al. (2015), sections 1 and 2; Romero et al. (2015), section 2.2.
Check:  pytest tests/test_distillation.py -k tf
"""

import math

import tensorflow as tf


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
    raise NotImplementedError  # TODO


def teacher_logits(teachers, images, batch_size=256):
    """Ask one teacher or several, once, and keep the answer as logits.

    Each teacher works in inference mode (training=False). The probabilities
    (softmax at temperature 1) of all teachers are averaged for each image, and
    the result is the natural logarithm of the average. Logits of any size,
    such as 1000 and -1000, give finite results. Nothing of a teacher changes.

    Args:
        teachers: list of Keras models, each maps images to logits (N, K).
        images: (N, ...) tensor.
        batch_size: images per call of a teacher; the last call may get fewer.

    Returns:
        (N, K) tensor in the order of the images. Its softmax is the average.
        No gradient flows through it to the teachers.

    Source: Hinton et al. (2015), section 1: the arithmetic mean of what the
        networks of an ensemble predict.
    """
    raise NotImplementedError  # TODO


def hint_step(student, regressor, teacher, optimizer, images):
    """One training step that brings a student's features near to a teacher's.

    The regressor maps the student's features to the size of the teacher's. The
    loss of an image is half the sum of the squared differences between
    regressor(student(image)) and teacher(image), over all axes; the loss is
    the mean over the batch. The step trains student and regressor, which are
    called with training=True.

    The teacher is called with training=False, and none of its variables
    changes.

    Args:
        student, teacher: Keras models, each maps images to features (N, ...).
        regressor: Keras layer or model, built.
        optimizer: Keras optimizer.
        images: a batch (N, ...).

    Returns:
        The loss before the update, a float.

    Source: Romero et al. (2015), section 2.2, equation 3.
    """
    raise NotImplementedError  # TODO
