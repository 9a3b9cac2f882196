"""Another right solution: NumPy and positions, layers one by one, matrices that resize."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers, ops


def load_matching(model, state, prefix=""):
    names = {one: one.removeprefix(prefix) for one in state}
    theirs = {names[one]: np.asarray(value) for one, value in state.items()}
    kinds = {}
    for weight in model.weights:
        if weight.path not in theirs:
            kinds[weight.path] = "missing"
        elif list(theirs[weight.path].shape) != list(weight.shape):
            kinds[weight.path] = "mismatched"
        else:
            kinds[weight.path] = "loaded"
    bad = {path[: path.rindex("/")] for path, kind in kinds.items() if kind != "loaded"}
    for path, kind in kinds.items():
        if kind == "loaded" and path[: path.rindex("/")] in bad:
            kinds[path] = "incomplete"
    if "loaded" not in kinds.values():
        raise ValueError("no layer fits")
    for weight in model.weights:
        if kinds[weight.path] == "loaded":
            weight.assign(ops.convert_to_tensor(theirs[weight.path]))
    report = {kind: [] for kind in ("loaded", "missing", "mismatched", "incomplete")}
    for path in sorted(kinds):
        report[kinds[path]].append(path)
    return {**report, "unexpected": sorted(one for one in theirs if one not in kinds)}


def replace_head(model, name, num_classes, std=0.01):
    tensor = model.get_layer(name).input
    head = layers.Dense(num_classes, bias_initializer=keras.initializers.Constant(0.0))
    head.build(tensor.shape)
    head.kernel.assign(keras.random.normal(head.kernel.shape, mean=0.0, stddev=std))
    return keras.Model(inputs=model.inputs, outputs=head(tensor))


def freeze(layer):
    waiting = [layer]
    while waiting:
        one = waiting.pop()
        waiting += list(getattr(one, "layers", []))
        if not getattr(one, "layers", []):
            one.trainable = False


def unfreeze(layer, batch_norm=False):
    for leaf in leaves(layer):  # noqa: F821
        if type(leaf).__name__ != "BatchNormalization" or batch_norm:
            leaf.trainable = True


def optimizer_for(model, optimizer):
    settings = optimizer.get_config()
    new = optimizer.__class__(**settings)
    new.build(model.trainable_variables)
    old = {v.path: v.numpy() for v in optimizer.variables}
    for v in new.variables:
        v.assign(old.get(v.path, v.numpy()))
    return new


def cache_features(body, images, batch_size=256):
    places = range(batch_size, len(images), batch_size)
    groups = np.split(np.asarray(images), places)
    rows = [np.asarray(body(tf.constant(group), training=False)) for group in groups]
    return tf.constant(np.concatenate(rows))


def linear_probe(features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0):
    features, labels = tf.convert_to_tensor(features), tf.convert_to_tensor(labels)
    head = layers.Dense(num_classes, kernel_initializer="zeros", bias_initializer="zeros")
    head.build((None, features.shape[1]))
    descent = keras.optimizers.SGD(learning_rate)
    cost = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    for epoch in range(epochs):
        order = tf.constant(epoch_order(seed, epoch, len(features)))  # noqa: F821
        for batch in tf.data.Dataset.from_tensor_slices(order).batch(batch_size):
            with tf.GradientTape() as tape:
                loss = cost(tf.gather(labels, batch), head(tf.gather(features, batch)))
            own = head.trainable_variables
            descent.apply(tape.gradient(loss, own), own)
    return head


def triangles(old, new):
    """(new, old): the shares of the old pixels in each new one."""
    scale = old / new
    centers = (np.arange(new) + 0.5) * scale
    distance = np.abs(np.arange(old) + 0.5 - centers[:, None]) / max(scale, 1.0)
    shares = np.clip(1 - distance, 0, None)
    return shares / shares.sum(1, keepdims=True)


def preprocess(images, mode="torch", resize=256, crop=224):
    if str(images.dtype) != "uint8" or mode not in {"torch", "tf", "caffe"}:
        raise ValueError("bytes, please, and a mode that is known")
    height, width = images.shape[1:3]
    short = min(height, width)
    size = height * resize // short, width * resize // short
    rows, columns = triangles(height, size[0]), triangles(width, size[1])
    maps = np.einsum("yh,xw,nhwc->nyxc", rows, columns, images.astype(float), optimize=True)
    y, x = (size[0] - crop) // 2, (size[1] - crop) // 2
    maps = maps[:, y : y + crop, x : x + crop]
    if mode == "caffe":
        maps = np.flip(maps, -1) - np.array(CAFFE_MEAN)  # noqa: F821
    elif mode == "tf":
        maps = (maps - 127.5) / 127.5
    else:
        maps = (maps / 255 - np.array(MEAN)) / np.array(STD)  # noqa: F821
    return tf.constant(maps, tf.float32)


def load_pretrained(name="mobilenet.MobileNet", path=None, download=False):
    from operator import attrgetter

    if path is None and download is False:
        raise ValueError("a path or the permission is needed")
    build = attrgetter(name)(keras.applications)
    package = attrgetter(name.split(".")[0])(keras.applications)
    if path is None:
        return build(weights="imagenet"), package.preprocess_input
    net = build(weights=None)
    try:
        net.load_weights(str(path))
    except Exception as error:
        raise ValueError(f"no weights of this network are in {path}") from error
    return net, package.preprocess_input
