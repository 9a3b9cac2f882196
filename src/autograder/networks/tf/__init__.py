"""The toolkit of the TensorFlow track."""

import keras
import numpy as np
import tensorflow as tf

from autograder.networks import dataflow, parting
from autograder.networks.places import marks
from autograder.networks.tf.recorder import Recorder


def tensor(array):
    """A tensor: float32 for fractions, int64 for integers."""
    array = np.asarray(array)
    kinds = {"f": tf.float32, "i": tf.int64, "u": tf.int64}
    return tf.constant(array, dtype=kinds.get(array.dtype.kind))


def array(value):
    """A NumPy array of a tensor (or of a number)."""
    return np.asarray(value)


def images(batch):
    """A batch of images (N, C, H, W) in the framework's layout (N, H, W, C)."""
    return tensor(np.transpose(np.asarray(batch, dtype=np.float64), (0, 2, 3, 1)))


def maps(value):
    """Feature maps as an array (N, C, H, W)."""
    return np.transpose(np.asarray(value), (0, 3, 1, 2))


def build(net, batch):
    """The network after one run, so that every layer has its weights."""
    if not isinstance(net, keras.layers.Layer):
        raise TypeError(f"a Keras model or layer is expected, not a {type(net).__name__}")
    net(images(batch), training=False)
    return net


def forward(net, batch, training=False):
    """The output of a network for images (N, C, H, W)."""
    out = array(net(images(batch), training=training))
    return maps(out) if out.ndim == 4 else out


def trainable_shapes(net):
    """The shapes of the variables that training changes."""
    return [tuple(v.shape) for v in net.trainable_variables]


def count(net):
    """How many numbers training changes."""
    return int(sum(np.prod(v.shape) for v in net.trainable_variables))


def gradients(net, batch, upstream):
    """The largest gradient of each trainable variable, None where none arrives."""
    with tf.GradientTape() as tape:
        out = net(images(batch), training=False)
        upstream = images(upstream) if len(out.shape) == 4 else tensor(upstream)
        loss = tf.reduce_sum(out * upstream)
    found = tape.gradient(loss, [v.value for v in net.trainable_variables])
    return [None if g is None else float(np.abs(array(g)).max()) for g in found]


def transplant(net, layers, batch):
    """Write described weights into a network, matched by data flow; returns the network."""
    net = build(net, batch)
    mark(net)
    recorder = Recorder(net, images(batch))
    with recorder.recording():
        net(recorder.batch, training=False)
    sites, described = dataflow.settled(recorder.sites), dataflow.describe(layers)
    found = dataflow.write(sites, described, count(net))
    return parting.transplanted(net, found, lambda: trace(net, batch))


def trace(net, batch):
    """What enters and leaves each layer that a transplant has matched, as plain statistics."""
    recorder = Recorder(net, images(batch), keep=True)
    with recorder.recording():
        out = net(recorder.batch, training=False)
    return parting.listed(net, dataflow.settled(recorder.sites), array(out))


def mark(net):
    """Give every variable a value of its own, so that computed weights show their origin."""
    variables = net.trainable_variables
    sizes = [int(np.prod(v.shape)) for v in variables]
    for variable, values in zip(variables, marks(sizes), strict=True):
        variable.assign(values.reshape(variable.shape))
