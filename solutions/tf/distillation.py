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
    # BEGIN SOLUTION
    mine = tf.nn.log_softmax(logits / temperature)
    target = tf.nn.log_softmax(tf.stop_gradient(teacher_logits) / temperature)
    soft = tf.reduce_mean(tf.reduce_sum(tf.exp(target) * (target - mine), axis=1))
    labeled = tf.cast(labels >= 0, logits.dtype)  # (N,)
    safe = tf.maximum(labels, 0)
    each = tf.nn.sparse_softmax_cross_entropy_with_logits(safe, logits)  # (N,)
    hard = tf.reduce_sum(labeled * each) / tf.maximum(tf.reduce_sum(labeled), 1)
    return alpha * temperature**2 * soft + (1 - alpha) * hard
    # END SOLUTION


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
    # BEGIN SOLUTION
    found = []
    for teacher in teachers:
        batches = [images[k : k + batch_size] for k in range(0, len(images), batch_size)]
        logits = tf.concat([teacher(batch, training=False) for batch in batches], axis=0)
        found.append(tf.nn.log_softmax(logits))  # (N, K)
    together = tf.stack(found)  # (teachers, N, K)
    mean = tf.reduce_logsumexp(together, axis=0) - math.log(len(found))
    return tf.stop_gradient(mean)
    # END SOLUTION


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
    # BEGIN SOLUTION
    hints = teacher(images, training=False)
    with tf.GradientTape() as tape:
        features = regressor(student(images, training=True), training=True)
        loss = tf.reduce_sum(tf.square(features - hints)) / (2 * len(images))
    variables = student.trainable_variables + regressor.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, variables), variables, strict=True))
    return float(loss)
    # END SOLUTION
