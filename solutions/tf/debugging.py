"""Eight short programs in TensorFlow that somebody complained about: find the bug, repair it.

None of them crashes; each does what it says, but for one mistake that thousands have made before.
The docstring says what the program is for, and what was seen. Change as little as you can.
Check your work with: pytest tests/test_debugging.py -k tf
"""

import keras
import tensorflow as tf
from keras import layers


def train_classifier(model, optimizer, images, labels, steps):
    """Train a classifier on one batch, again and again.

    The loss is the mean cross-entropy (natural logarithm) of the labels,
    right also where the model is sure and wrong.

    Args:
        model: a built model that maps images to logits (N, num_classes); it
            is called in training mode.
        optimizer: a Keras optimizer.
        images: (N, ...) tensor.
        labels: (N,) integer tensor, the classes from 0 on.
        steps: number of updates.

    Returns:
        A list of floats: the loss before each update.

    Reported: ten classes, ten images, and all ten were classified right
        soon; but the loss came down to 1.47 and hung there.
    """
    history = []
    cross_entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            # BEGIN SOLUTION
            loss = cross_entropy(labels, model(images, training=True))
            # INSTEAD
            # probabilities = tf.nn.softmax(model(images, training=True))
            # loss = cross_entropy(labels, probabilities)
            # END SOLUTION
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history


def predict_digits(model, images, batch_size):
    """Predict a label for every image, ``batch_size`` images at a time.

    An image's label depends on that image alone. The call changes nothing in
    the model: weights of all kinds are afterwards as they were before, and
    what was trainable still is.

    Args:
        model: a built model that maps images to logits (N, num_classes); it
            may contain layers of any kind that behave otherwise in training,
            such as dropout and batch normalization.
        images: (N, ...) tensor.
        batch_size: the last batch may be smaller.

    Returns:
        (N,) integer tensor of labels.

    Reported: asked twice for the labels of the same 200 images, the program
        changed its mind about some 20 of them; with batches of two images
        every second label was wrong.
    """
    predictions = []
    for start in range(0, len(images), batch_size):
        batch = images[start : start + batch_size]
        # BEGIN SOLUTION
        logits = model(batch, training=False)  # (batch_size, num_classes)
        # INSTEAD
        # logits = model(batch, training=True)  # (batch_size, num_classes)
        # END SOLUTION
        predictions.append(tf.argmax(logits, axis=1))
    return tf.concat(predictions, axis=0)  # (N,)


def train_in_groups(model, optimizer, batches, group):
    """Train on batches that are too small, one update for each group of them.

    An update follows the gradient of the mean squared error over all
    examples of its group, and of no others.

    Args:
        model: a built model that maps features to predictions (N, 1); it is
            called in training mode.
        optimizer: a Keras optimizer.
        batches: list of pairs of features (N, D) and targets (N, 1), all of
            one size; as many as fill the groups.
        group: how many batches make an update.

    Returns:
        A list of floats: the mean squared error of each group, before its
        update.

    Reported: one straight line through seven points, all seven in each batch,
        group 1, rate 0.1. The losses were 17.0, 1.3, 9.4, 19.8, 5.5, 3.5,
        19.7, and so on without end.
    """
    weights = model.trainable_variables
    sums = [tf.zeros(weight.shape) for weight in weights]
    history, total = [], 0.0
    for number, (features, targets) in enumerate(batches, start=1):
        with tf.GradientTape() as tape:
            errors = model(features, training=True) - targets  # (N, 1)
            loss = tf.reduce_mean(errors**2) / group
        gradients = tape.gradient(loss, weights)
        sums = [one + more for one, more in zip(sums, gradients, strict=True)]
        total += float(loss)
        if number % group == 0:
            # BEGIN SOLUTION
            optimizer.apply(sums, weights)
            sums = [tf.zeros(weight.shape) for weight in weights]
            # INSTEAD
            # optimizer.apply(sums, weights)
            # END SOLUTION
            history.append(total)
            total = 0.0
    return history


def train_regressor(model, optimizer, features, targets, steps):
    """Fit a model to numbers by the mean squared error, on one batch.

    Args:
        model: a built model that maps features to predictions (N, 1); it is
            called in training mode.
        optimizer: a Keras optimizer.
        features: (N, D) tensor.
        targets: (N,) tensor.
        steps: number of updates.

    Returns:
        A list of floats: the mean squared error before each update.

    Reported: the targets 2 x + 1 at x = -3, -2, ..., 3, fitted with a
        straight line. The loss stopped at 16.0, and all seven predictions
        were 1.
    """
    history = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            # BEGIN SOLUTION
            predictions = model(features, training=True)[:, 0]  # (N,)
            # INSTEAD
            # predictions = model(features, training=True)
            # END SOLUTION
            loss = tf.reduce_mean((predictions - targets) ** 2)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply(gradients, model.trainable_variables)
        history.append(float(loss))
    return history


class DigitClassifier(keras.Model):
    """A perceptron with several hidden layers, each followed by a ReLU.

    Args:
        num_features: numbers per example.
        width: values of each hidden layer.
        depth: number of hidden layers, at least 1.
        num_classes: number of logits.

    A call takes (N, num_features) and returns logits (N, num_classes). Every
    dense layer has weights of its own, with biases, and all are trained.

    Reported: ``DigitClassifier(64, 32, 3, 10)`` should have 4,522 trainable
        parameters after its first call; a count found 330.
    """

    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        dense = [layers.Dense(width, activation="relu") for _ in range(depth)]
        # BEGIN SOLUTION
        self.hidden = keras.Sequential([keras.Input((num_features,)), *dense])
        # INSTEAD
        #
        # def hidden(values):
        #     for layer in dense:
        #         values = layer(values)  # (N, width)
        #     return values
        #
        # self.hidden = hidden
        # END SOLUTION
        self.logits = layers.Dense(num_classes)

    def call(self, values):
        return self.logits(self.hidden(values))  # (N, num_classes)


def validation_accuracy(model, batches):
    """Measure which share of a validation set is classified right.

    Args:
        model: maps images to logits (N, num_classes).
        batches: gives pairs of images and labels, of different sizes; each
            new loop over it goes through all examples in another order.

    Returns:
        A float from 0 to 1: right predictions divided by examples.

    Reported: a classifier whose validation loss was 0.2, with ten classes,
        reached an accuracy of about 0.1, and another one at every call.
    """
    # BEGIN SOLUTION
    hits = [
        tf.argmax(model(images, training=False), axis=1) == tf.cast(labels, tf.int64)
        for images, labels in batches
    ]
    return float(tf.reduce_mean(tf.cast(tf.concat(hits, axis=0), tf.float32)))
    # INSTEAD
    # logits = [model(images, training=False) for images, _ in batches]
    # predictions = tf.argmax(tf.concat(logits, axis=0), axis=1)
    # labels = tf.concat([labels for _, labels in batches], axis=0)
    # hits = predictions == tf.cast(labels, tf.int64)
    # return float(tf.reduce_mean(tf.cast(hits, tf.float32)))
    # END SOLUTION


def prepare_examples(features, labels, num_train, keep):
    """Split examples, scale their features, and keep the most telling ones.

    What is done to an example of the test does not depend on any example of
    the test, since the next one will come alone. A feature is scaled to mean
    0 and standard deviation 1 (of the population), and is the more telling
    the larger the absolute value of its correlation with the labels.

    Args:
        features: (N, D) tensor.
        labels: (N,) float tensor of zeros and ones.
        num_train: that many examples from the start are for training, the
            others for the test.
        keep: how many features to keep, the most telling first.

    Returns:
        Features for training (num_train, keep) and test (N - num_train, keep).

    Reported: labels from a coin, 2,000 features from a random generator. A
        classifier should guess every second label of the test; trained on
        the best 20 features, it got about 9 of 10 right.
    """
    train, test = features[:num_train], features[num_train:]
    # BEGIN SOLUTION
    seen, answers = train, labels[:num_train]
    # INSTEAD
    # seen, answers = features, labels
    # END SOLUTION
    mean = tf.reduce_mean(seen, axis=0)  # (D,)
    std = tf.math.reduce_std(seen, axis=0)  # (D,)
    deviations = answers - tf.reduce_mean(answers)
    scores = tf.abs(tf.linalg.matvec(seen - mean, deviations, True) / std)  # (D,)
    best = tf.math.top_k(scores, keep).indices
    train, test = (train - mean) / std, (test - mean) / std
    return tf.gather(train, best, axis=1), tf.gather(test, best, axis=1)


def prepare_images(pixels):
    """Turn photographs as PyTorch keeps them into the input of a convolution.

    Args:
        pixels: (N, 3, H, W) tensor of whole numbers from 0 to 255, of any
            integer type: a red, a green and a blue picture of each photograph.

    Returns:
        (N, H, W, 3) float32 tensor, from 0 to 1: rows of pixels, each red,
        green, blue.

    Reported: the shapes were right and training worked somehow, but a
        photograph showed nine small gray copies of itself.
    """
    # BEGIN SOLUTION
    pictures = tf.transpose(pixels, (0, 2, 3, 1))  # (N, H, W, 3)
    # INSTEAD
    # count, channels, height, width = pixels.shape
    # pictures = tf.reshape(pixels, (count, height, width, channels))
    # END SOLUTION
    return tf.cast(pictures, tf.float32) / 255
