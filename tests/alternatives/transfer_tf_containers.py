"""Another right solution: models are set trainable as wholes, slots by name, gradients by hand."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def load_matching(model, state, prefix=""):
    cut = {n[len(prefix) :] if n.startswith(prefix) else n: np.array(v) for n, v in state.items()}
    report = {k: [] for k in ("loaded", "missing", "unexpected", "mismatched", "incomplete")}
    owners = {}
    for weight in model.weights:
        owners.setdefault(weight.path.rsplit("/", 1)[0], []).append(weight)
    plan = []
    for weights in owners.values():
        there = [w for w in weights if w.path in cut]
        right = [w for w in there if w.shape == cut[w.path].shape]
        report["missing"] += [w.path for w in weights if w.path not in cut]
        report["mismatched"] += [w.path for w in there if w.shape != cut[w.path].shape]
        kind = "loaded" if len(right) == len(weights) else "incomplete"
        report[kind] += [w.path for w in right]
        plan += right if kind == "loaded" else []
    report["unexpected"] = sorted(set(cut) - {w.path for w in model.weights})
    if not plan:
        raise ValueError("nothing fits")
    for weight in plan:
        weight.assign(cut[weight.path])
    return {kind: sorted(names) for kind, names in report.items()}


def replace_head(model, name, num_classes, std=0.01):
    new = layers.Dense(num_classes)
    features = keras.Model(model.inputs[0], model.get_layer(name).input)
    outputs = new(features.output)
    shape = (features.output.shape[-1], num_classes)
    new.set_weights([std * np.random.default_rng(0).normal(size=shape), np.zeros(num_classes)])
    return keras.Model(model.inputs[0], outputs)


def freeze(layer):
    layer.trainable = False


def unfreeze(layer, batch_norm=False):
    still = [
        one
        for one in leaves(layer)  # noqa: F821
        if isinstance(one, layers.BatchNormalization) and not batch_norm and not one.trainable
    ]
    layer.trainable = True
    for one in still:
        one.trainable = False


def optimizer_for(model, optimizer):
    renewed = keras.optimizers.deserialize(keras.optimizers.serialize(optimizer))
    renewed.build(model.trainable_variables)
    renewed.learning_rate.assign(optimizer.learning_rate)
    renewed.iterations.assign(optimizer.iterations)
    known = {}
    for variable, slot in zip(optimizer._trainable_variables, optimizer.momentums, strict=True):
        known[id(variable)] = slot
    for variable, slot in zip(renewed._trainable_variables, renewed.momentums, strict=True):
        if id(variable) in known:
            slot.assign(known[id(variable)])
    return renewed


def cache_features(body, images, batch_size=256):
    batches = tf.data.Dataset.from_tensor_slices(images).batch(batch_size)
    return tf.concat([body(batch) for batch in batches], 0)


def linear_probe(features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0):
    inputs, labels = np.asarray(features, np.float64), np.asarray(labels)
    weight, bias = np.zeros((inputs.shape[1], num_classes)), np.zeros(num_classes)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(inputs))  # noqa: F821
        for batch in np.split(order, range(batch_size, len(order), batch_size)):
            logits = inputs[batch] @ weight + bias
            shares = np.exp(logits - logits.max(1, keepdims=True))
            delta = shares / shares.sum(1, keepdims=True) - np.eye(num_classes)[labels[batch]]
            weight = weight - learning_rate * inputs[batch].T @ delta / len(batch)
            bias = bias - learning_rate * delta.mean(0)
    head = layers.Dense(num_classes)
    head.build((None, inputs.shape[1]))
    head.set_weights([weight, bias])
    return head


def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.dtype("uint8"):
        raise ValueError("bytes are expected")
    height, width = images.shape[1:3]
    if height <= width:
        size = (resize, int(resize * width / height))
    else:
        size = (int(resize * height / width), resize)
    maps = tf.image.resize(images, size, antialias=True)
    maps = keras.layers.CenterCrop(crop, crop)(maps)
    return keras.applications.imagenet_utils.preprocess_input(maps, mode=mode)


def load_pretrained(name="mobilenet.MobileNet", path=None, download=False):
    package, function = name.split(".")
    package = vars(keras.applications)[package]
    if path is not None:
        try:
            return vars(package)[function](weights=str(path)), package.preprocess_input
        except Exception as error:
            raise ValueError(f"{path} does not fit") from error
    if not download:
        raise ValueError("no path, no permission")
    return vars(package)[function](), package.preprocess_input
