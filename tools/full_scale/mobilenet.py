"""MobileNet's features of the photographs, and the ways to learn from few of them."""

from functools import cache

import numpy as np

from workbook import data, pretrained

LAYERS = ("conv1_relu", *(f"conv_pw_{block}_relu" for block in range(1, 13)))
BELOW = "conv_pw_6_relu"
STEPS, BATCH = 60, 20
RATES = {"body": 1e-4, "head": 1e-3}  # of Adam
RANK = 4
POINTWISE = {f"conv_pw_{block}" for block in range(7, 13)}
AT_ONE_RATE = ("lora", "scratch")  # everything that is trained starts at random, as the head does


@cache
def photographs():
    """The splits; training and validation photographs serve together, as nothing is chosen."""
    return data.load("photographs", size=pretrained.SIZE)


@cache
def labeled():
    """Images (N, 224, 224, 3) in [-1, 1] and labels: to learn from, and to test on."""
    splits = photographs()
    seen = [np.concatenate([getattr(splits.train, part), getattr(splits.validation, part)])
            for part in ("images", "labels")]  # fmt: skip
    pairs = (seen, (splits.test.images, splits.test.labels))
    return [(images.transpose(0, 2, 3, 1) * 2 - 1, labels) for images, labels in pairs]


def features(layers, pooled=True):
    """What these layers say of every photograph: {layer: (training, test)}, float32."""
    import keras

    net = pretrained.mobilenet(data.cache_folder())
    outputs = [net.get_layer(name).output for name in layers]
    if pooled:
        outputs = [keras.layers.GlobalAveragePooling2D()(output) for output in outputs]
    model = keras.Model(net.input, outputs)
    parts = [model.predict(images, batch_size=32, verbose=0) for images, _ in labeled()]
    parts = [part if len(layers) > 1 else [part] for part in parts]  # Keras unpacks a single one
    return dict(zip(layers, zip(*parts, strict=True), strict=True))


def probe(train, labels):
    """A logistic regression on standardized features, its strength left alone."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=5000)).fit(train, labels)


def start_at_probe(model, inputs, labels):
    """Give the head the weights of a probe, so that tuning begins where the probe ends."""
    train = model.layers[0].predict(inputs, batch_size=32, verbose=0)
    scaler, regression = (step for _, step in probe(train, labels).steps)
    weights = regression.coef_[0] / scaler.scale_  # (D,), the scaling folded in
    bias = regression.intercept_[0] - weights @ scaler.mean_
    halves = np.array([-0.5, 0.5])  # two logits whose difference is the regression's
    model.get_layer("head").set_weights([np.outer(weights, halves), bias * halves])


def draw(seed, count):
    """Indices of `count` training photographs of each class; a larger draw has the smaller one."""
    (_, labels), rng = labeled()[0], np.random.default_rng(seed)
    orders = [rng.permutation(np.flatnonzero(labels == kind)) for kind in (0, 1)]
    return np.concatenate([order[:count] for order in orders])


def head_on(start, tensor):
    """A model from `start` to two logits over the pooled `tensor`."""
    import keras

    pooled = keras.layers.GlobalAveragePooling2D()(tensor)
    model = keras.Sequential([keras.Model(start, pooled), keras.layers.Dense(2, name="head")])
    model.build((None, *start.shape[1:]))
    return model


def network(method):
    """The model of a method: from kept features, or, from scratch, from the photographs."""
    if method == "scratch":
        net = pretrained.mobilenet(data.cache_folder(), weights=None)
        return head_on(net.input, net.output)
    net = pretrained.mobilenet(data.cache_folder())
    model = head_on(net.get_layer(BELOW).output, net.output)
    if method == "lora":
        for layer in model.layers[0].layers:
            layer.trainable = False
            if layer.name in POINTWISE:
                layer.enable_lora(RANK)
    return model


def stepper(model, method):
    """A compiled step: the head at its own rate, statistics as the method says."""
    import keras
    import tensorflow as tf

    head = model.get_layer("head").trainable_weights
    body = [weight for weight in model.trainable_weights if all(weight is not w for w in head)]
    groups = [head, body]
    optimizers = [keras.optimizers.Adam(RATES[name]) for name in ("head", "body")]
    if method in AT_ONE_RATE:
        groups, optimizers = [head + body], optimizers[:1]
    for optimizer, group in zip(optimizers, groups, strict=True):
        optimizer.build(group)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    training = method in ("updated", "scratch")

    @tf.function(reduce_retracing=True)
    def step(images, labels):
        with tf.GradientTape() as tape:
            value = loss(labels, model(images, training=training))
        for optimizer, weights, grads in zip(optimizers, groups, tape.gradient(value, groups),
                                             strict=True):  # fmt: skip
            optimizer.apply(grads, weights)
        return value

    return step


def trained(method, inputs, labels, test, seed):
    """Losses of the steps, and predictions for the test photographs."""
    import keras

    keras.utils.set_random_seed(seed)
    model = network(method)
    if method != "scratch":
        start_at_probe(model, inputs, labels)
    step, rng, order, losses = stepper(model, method), np.random.default_rng(seed), [], []
    for _ in range(STEPS):
        if len(order) < BATCH:
            order = [*order, *rng.permutation(len(labels))]
        batch, order = np.array(order[:BATCH]), order[BATCH:]
        losses.append(float(step(inputs[batch], labels[batch])))
    return losses, model.predict(test, batch_size=32, verbose=0).argmax(axis=1)
