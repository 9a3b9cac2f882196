"""Another right solution: recursive visits, slots by position, Keras's steps, one resampling."""
# ruff: noqa: F821  (the names that are missing here are the reference's)

import importlib

import keras
import numpy as np
import tensorflow as tf
from keras import layers


def replace_head(model, name, num_classes, std=0.01):
    old = model.get_layer(name)
    head = layers.Dense(num_classes, activation=None, name=old.name)
    logits = head(old.input)
    head.kernel.assign(tf.random.normal(head.kernel.shape, stddev=std))
    head.bias.assign(tf.zeros(num_classes))
    return keras.Model(inputs=model.inputs[0], outputs=logits)


def visit(layer, learns, skipped=()):
    """Say whether the parts of a layer learn, of those with others in them the own variables."""
    if isinstance(layer, skipped):
        return
    inner = layer._flatten_layers(include_self=False, recursive=False)
    for one in inner:
        visit(one, learns, skipped)
    for owner in layer._trainable_variables if inner else [layer]:
        owner.trainable = learns


def freeze(layer):
    visit(layer, False)


def unfreeze(layer, batch_norm=False):
    visit(layer, True, () if batch_norm else layers.BatchNormalization)


def slots_of(optimizer):
    """The lists in which an optimizer keeps a variable for each that it trains."""
    count = len(optimizer._trainable_variables)
    return {
        name: value
        for name, value in vars(optimizer).items()
        if isinstance(value, list)
        and len(value) == count
        and not name.endswith("_variables")
        and all(isinstance(one, keras.Variable) for one in value)
    }


def optimizer_for(model, optimizer):
    renewed = type(optimizer).from_config(optimizer.get_config())
    renewed.build(model.trainable_variables)
    renewed.iterations.assign(optimizer.iterations)
    before = {id(v): place for place, v in enumerate(optimizer._trainable_variables)}
    old, new = slots_of(optimizer), slots_of(renewed)
    for place, variable in enumerate(model.trainable_variables):
        if id(variable) not in before:
            continue
        for name in old.keys() & new.keys():
            new[name][place].assign(old[name][before[id(variable)]])
    return renewed


def linear_probe(features, labels, num_classes, *, epochs, batch_size, learning_rate, seed=0):
    head = layers.Dense(num_classes, kernel_initializer=keras.initializers.Zeros())
    model = keras.Sequential([keras.Input((features.shape[1],)), head])
    cost = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    descent = keras.optimizers.SGD(learning_rate)
    model.compile(optimizer=descent, loss=cost, run_eagerly=True)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(features))
        for batch in np.split(order, range(batch_size, len(order), batch_size)):
            model.train_on_batch(tf.gather(features, batch), tf.gather(labels, batch))
    return head


def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError(f"The images are {images.dtype}, not uint8.")
    scaled = {
        "torch": lambda maps: (maps - 255 * np.float32(MEAN)) / (255 * np.float32(STD)),
        "tf": lambda maps: (maps - 127.5) / 127.5,
        "caffe": lambda maps: tf.reverse(maps, [-1]) - np.float32(CAFFE_MEAN),
    }
    if mode not in scaled:
        raise ValueError(f"The mode {mode} is none of {', '.join(scaled)}.")
    sides = images.shape[1:3]
    size = [side * resize // min(sides) for side in sides]
    maps = tf.raw_ops.ScaleAndTranslate(  # resizes, and computes the middle only
        images=tf.constant(images, tf.float32),
        size=[crop, crop],
        scale=[new / old for new, old in zip(size, sides, strict=True)],
        translation=[-float((side - crop) // 2) for side in size],
        kernel_type="triangle",
        antialias=True,
    )
    return scaled[mode](maps)


def load_pretrained(name="mobilenet.MobileNet", path=None, download=False):
    if path is None and not download:
        raise ValueError("The weights come from a file, or with permission from the network.")
    place, _, function = name.partition(".")
    module = importlib.import_module(f"keras.applications.{place}")
    model = getattr(module, function)(weights="imagenet" if path is None else None)
    if path is not None:
        try:
            keras.saving.load_weights(model, path, skip_mismatch=False)
        except Exception as error:
            raise ValueError(f"The file {path} does not fit {name}.") from error
    return model, module.preprocess_input
