"""Training, predicting and evaluating in TensorFlow; workbook.pytorch has the same names.

Images are NumPy arrays (N, C, H, W) throughout; models get them as (N, H, W, C).
"""

import importlib.util
import os
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # it reports missing GPUs as errors

if "tensorflow" not in sys.modules and importlib.util.find_spec("triton"):
    # PyTorch's optimizers load it; loaded after TensorFlow it crashes (tensorflow#124205)
    importlib.import_module("triton")

import keras
import numpy as np
import tensorflow as tf

from workbook.errors import WorkbookError
from workbook.loop import fit, measure

__all__ = ["evaluate", "predict", "seed_everything", "train", "use_threads"]


def seed_everything(seed):
    """Seed the random generators of Python, NumPy and TensorFlow: before a model is built.

    Args:
        seed: Integer.
    """
    keras.utils.set_random_seed(seed)


def use_threads(count):
    """Fix the number of CPU threads; the same seed gives other last digits with another number.

    Args:
        count: Number of threads.

    Raises:
        WorkbookError: TensorFlow has computed something already, and cannot change any more.
    """
    try:
        tf.config.threading.set_intra_op_parallelism_threads(count)
        tf.config.threading.set_inter_op_parallelism_threads(1)
    except RuntimeError as error:
        raise WorkbookError(
            "TensorFlow keeps the number of threads that it started with: call use_threads "
            "before anything else of TensorFlow."
        ) from error


def train(
    model, train, *, epochs, batch_size=64, max_lr=1e-3, schedule=None, loss=None,
    optimizer=None, validation=None, augment=None, decide=None, seed=0, progress=True,
):  # fmt: skip
    """Train a model in place.

    Args:
        model: keras.Model that maps images (N, H, W, C) to outputs (N, K).
        train: Split to learn from.
        epochs: How often every image is seen.
        batch_size: Images per step; the last batch of an epoch may be smaller.
        max_lr: Largest learning rate.
        schedule: Function (step, total_steps, max_lr) -> learning rate of that step, counted
            from 0; None: max_lr throughout.
        loss: Function (outputs, labels) -> scalar tensor; None: cross-entropy of logits.
        optimizer: Called as optimizer(learning_rate=max_lr), for example
            partial(keras.optimizers.SGD, momentum=0.9); None: keras.optimizers.Adam.
        validation: Split to evaluate after every epoch; None: no evaluation.
        augment: Function (images, rng) -> images on NumPy batches (N, C, H, W); None: images
            as they are.
        decide: Function outputs (N, K) -> labels (N,) on arrays; None: the largest output wins.
        seed: Seed of the order of the images and of `augment`; a dropout layer draws its own
            seed when it is built (`seed_everything`).
        progress: Whether to show a bar (never while BOOK_BUILD is set).

    Returns:
        dict: Lists of one number per epoch: "loss" and "accuracy" (means over the epoch's
        batches while learning); with `validation` also "val_loss" and "val_accuracy".
        Accuracies are fractions.
    """
    tf.random.set_seed(seed)
    loss = loss or _cross_entropy
    model(_tensor(train.images[:1]))  # a model may have no weights before its first call
    optimizer = (optimizer or keras.optimizers.Adam)(learning_rate=max_lr)
    optimizer.build(model.trainable_variables)
    update = _compiled_update(model, loss, optimizer)

    def step(images, labels, rate):
        optimizer.learning_rate = rate
        value, outputs = update(_tensor(images), tf.constant(labels))
        return value.numpy(), outputs.numpy()

    return fit(
        step, _assessor(model, loss), train, epochs=epochs, batch_size=batch_size, max_lr=max_lr,
        schedule=schedule, validation=validation, augment=augment, decide=decide, seed=seed,
        progress=progress,
    )  # fmt: skip


def _compiled_update(model, loss, optimizer):
    """One training step as a graph, compiled again only if the images' type or rank changes."""

    @tf.function(reduce_retracing=True)
    def update(images, labels):
        with tf.GradientTape() as tape:
            outputs = model(images, training=True)  # (N, K)
            value = loss(outputs, labels)
            total = tf.add_n([value, *model.losses])  # with what regularized layers add
        weights = model.trainable_variables
        optimizer.apply(tape.gradient(total, weights), weights)
        return value, outputs

    return update


def predict(model, images, *, batch_size=256):
    """Outputs of a model in inference mode.

    Args:
        model: keras.Model that maps images (N, H, W, C) to outputs (N, K).
        images: float array (N, C, H, W).
        batch_size: Images per call of the model.

    Returns:
        np.ndarray: Outputs (N, K).
    """
    starts = range(0, len(images), batch_size)
    return np.concatenate(
        [
            model(_tensor(images[start : start + batch_size]), training=False).numpy()
            for start in starts
        ]
    )


def evaluate(model, split, *, loss=None, decide=None, batch_size=256):
    """How well a model in inference mode does on a split.

    Args:
        model: keras.Model that maps images (N, H, W, C) to outputs (N, K).
        split: Split to evaluate on.
        loss: As for `train`.
        decide: As for `train`.
        batch_size: Images per call of the model.

    Returns:
        dict: "loss" (mean), "accuracy" (fraction) and "errors" (a count).
    """
    return measure(_assessor(model, loss or _cross_entropy), split, decide, batch_size)


def _assessor(model, loss):
    def assess(images, labels):
        outputs = model(_tensor(images), training=False)
        return loss(outputs, tf.constant(labels)).numpy(), outputs.numpy()

    return assess


def _cross_entropy(logits, labels):
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)  # (N,)
    return tf.reduce_mean(losses)


def _tensor(images):
    return tf.constant(images.transpose(0, 2, 3, 1))  # (N, H, W, C)
