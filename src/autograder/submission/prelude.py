"""What a worker can do before it knows whose code it will run, so that nobody has to wait for it.

TensorFlow makes its runtime, its kernels and Keras its training loop when they are first used, and
a process that has a runtime cannot be forked: each worker has to do this for itself.
"""

import random

PREPARED = ("tf",)  # the tracks whose workers may be started ahead
SETS_UP_DEVICES = ("distributed",)  # a chapter whose tests do that, before there is a runtime


def prepare():
    """Use TensorFlow once as most answers do; nothing that an answer could see stays behind."""
    import keras
    import numpy as np
    import tensorflow as tf

    states = random.getstate(), np.random.get_state()
    model = keras.Sequential([
        keras.layers.Conv2D(1, 3), keras.layers.BatchNormalization(), keras.layers.ReLU(),
        keras.layers.MaxPooling2D(), keras.layers.Flatten(), keras.layers.Dense(2),
    ])  # fmt: skip
    images, labels = tf.ones((2, 6, 6, 1)), tf.zeros((2,), tf.int32)
    with tf.GradientTape() as tape:
        logits = model(images, training=True)
        loss = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
    tape.gradient(loss, model.trainable_variables)
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(images, labels, verbose=0)
    keras.utils.clear_session()  # the names of layers are counted from the start again
    random.setstate(states[0])
    np.random.set_state(states[1])
