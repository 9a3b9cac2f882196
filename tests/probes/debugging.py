"""Probes of the chapter on finding bugs, and the small models that both frameworks give them.

Weights are arrays (out, in) in both; the frameworks are imported where they are needed.
"""

import itertools

import numpy as np

from autograder import toolkit

EPSILON = 1e-3  # of the batch normalization


def linear_model(debugging, weight, bias):
    """A model of one layer, with these weights, and the modes in which it is called (Keras)."""
    if debugging.__track__ == "pytorch":
        return _torch([], weight, bias), None
    import keras

    modes = set()

    class Listening(keras.layers.Layer):
        def call(self, values, training=None):
            modes.add("training" if training else "inference")
            return values

    model = _keras([Listening()], weight, bias)
    modes.clear()  # of the call that built it
    return model, modes


def _keras(before, weight, bias):
    import keras

    dense = keras.layers.Dense(len(bias))
    model = keras.Sequential([keras.Input((weight.shape[1],)), *before, dense])
    dense.set_weights([weight.T, bias])
    return model


def _torch(before, weight, bias):
    import torch
    from torch import nn

    last = nn.Linear(*weight.shape[::-1], dtype=torch.float64)
    with torch.no_grad():
        last.weight.copy_(torch.from_numpy(weight))
        last.bias.copy_(torch.from_numpy(bias))
    return nn.Sequential(*before, last)


class Descent:
    """Gradient descent with the two methods of a PyTorch optimizer; importing theirs takes 3 s."""

    def __init__(self, model, rate):
        self.parameters, self.rate = list(model.parameters()), rate

    def zero_grad(self):
        for parameter in self.parameters:
            parameter.grad = None

    def step(self):
        for parameter in self.parameters:
            if parameter.grad is not None:
                parameter.data -= self.rate * parameter.grad


def descent(debugging, model, rate):
    if debugging.__track__ == "tf":
        import keras

        return keras.optimizers.SGD(rate)
    return Descent(model, rate)


def used_before(debugging, model):
    """PyTorch: the model's parameters hold gradients of something else already."""
    if debugging.__track__ == "pytorch":
        import torch

        for parameter in model.parameters():
            parameter.grad = torch.ones_like(parameter)
    return model


def weights_of(debugging, model):
    """[weight (out, in), bias] of the last layer."""
    if debugging.__track__ == "tf":
        kernel, bias = model.layers[-1].get_weights()
        return [kernel.T, bias]
    return [p.detach().numpy() for p in model[-1].parameters()]


def _rounded(kit, losses):
    """Losses in the format in which they were computed."""
    return np.array([float(one) for one in losses], kit.array(kit.tensor([0.5])).dtype)


def classifier_trained(debugging, images, labels, weight, bias, rate, steps):
    kit = toolkit(debugging)
    model, modes = linear_model(debugging, weight, bias)
    optimizer = descent(debugging, used_before(debugging, model), rate)
    args = model, optimizer, kit.tensor(images), kit.tensor(labels), steps
    return {
        "losses": _rounded(kit, debugging.train_classifier(*args)),
        "weights": weights_of(debugging, model),
        "modes": modes and sorted(modes),
    }


def groups_trained(debugging, features, targets, weight, bias, rate, size, group):
    kit = toolkit(debugging)
    model, modes = linear_model(debugging, weight, bias)
    optimizer = descent(debugging, model, rate)
    starts = range(0, len(features), size)
    pairs = [(features[i : i + size], targets[i : i + size, None]) for i in starts]
    batches = [(kit.tensor(one), kit.tensor(other)) for one, other in pairs]
    losses = debugging.train_in_groups(model, optimizer, batches, group)
    return {
        "losses": _rounded(kit, losses),
        "weights": weights_of(debugging, model),
        "modes": modes and sorted(modes),
    }


def regressor_trained(debugging, features, targets, weight, bias, rate, steps):
    kit = toolkit(debugging)
    model, modes = linear_model(debugging, weight, bias)
    optimizer = descent(debugging, used_before(debugging, model), rate)
    args = model, optimizer, kit.tensor(features), kit.tensor(targets), steps
    return {
        "losses": _rounded(kit, debugging.train_regressor(*args)),
        "weights": weights_of(debugging, model),
        "modes": modes and sorted(modes),
    }


def _normalized_model(debugging, norm, weight, bias):
    """Batch normalization with given statistics, dropout, and a linear layer."""
    if debugging.__track__ == "tf":
        import keras

        layer = keras.layers.BatchNormalization(epsilon=EPSILON)
        model = _keras([layer, keras.layers.Dropout(0.5)], weight, bias)
        layer.set_weights([norm[key] for key in ("weight", "bias", "mean", "var")])
        return model
    import torch
    from torch import nn

    layer = nn.BatchNorm1d(weight.shape[1], eps=EPSILON, dtype=torch.float64)
    names = {"weight": "weight", "bias": "bias", "mean": "running_mean", "var": "running_var"}
    with torch.no_grad():
        for key, name in names.items():
            getattr(layer, name).copy_(torch.from_numpy(norm[key]))
    return _torch([layer, nn.Dropout(0.5)], weight, bias)


def predicted(debugging, images, norm, weight, bias, batch_sizes):
    """Labels by the size of the batches; pairs of images take time, so only three of them."""
    kit = toolkit(debugging)
    found = []
    for size in batch_sizes:
        model = _normalized_model(debugging, norm, weight, bias)
        some = kit.tensor(images if size > 2 else images[:6])
        found.append(np.asarray(debugging.predict_digits(model, some, size)))
    return found


def predicted_beside_turning(debugging, images, weight, bias):
    """Labels by a model with a layer that changes the sign of its values in training."""
    kit = toolkit(debugging)
    if debugging.__track__ == "tf":
        import keras

        class Turning(keras.layers.Layer):
            def call(self, values, training=None):
                return -values if training else values

        model = _keras([Turning()], weight, bias)
    else:
        from torch import nn

        class Turning(nn.Module):
            def forward(self, values):
                return -values if self.training else values

        model = _torch([Turning()], weight, bias)
    return np.asarray(debugging.predict_digits(model, kit.tensor(images), batch_size=4))


def after_predicting(debugging, images, norm, weight, bias, start):
    """The state of a model after a prediction: running statistics, modes, what may be trained.

    It starts in "training", in "evaluation", or "mixed": its batch normalization is in evaluation
    (PyTorch) or frozen (Keras, where there are no modes). In PyTorch it lies within another model,
    beside a dropout that is in the mode of the batch normalization.
    """
    kit = toolkit(debugging)
    model = _normalized_model(debugging, norm, weight, bias)
    if debugging.__track__ == "tf":
        model.layers[0].trainable = start != "mixed"
        debugging.predict_digits(model, kit.tensor(images), batch_size=16)
        state = model.layers[0].get_weights()[2:]
        frozen = [not layer.trainable for layer in model.layers]
        return {"statistics": state, "frozen": frozen, "trained": len(model.trainable_variables)}
    import torch

    alone = torch.nn.Dropout(0.5)
    outer = torch.nn.Sequential(alone, model).train(start != "evaluation")
    alone.train(start == "training")
    model[0].train(start == "training")
    debugging.predict_digits(outer, kit.tensor(images), batch_size=16)
    return {
        "statistics": [model[0].running_mean.numpy(), model[0].running_var.numpy()],
        "training": [layer.training for layer in outer.modules()],
        "trained": sum(p.requires_grad for p in model.parameters()),
        "gradients are recorded": torch.is_grad_enabled(),
    }


def _classifier(debugging, sizes):
    """A DigitClassifier that has run once, and its trainable tensors."""
    model = debugging.DigitClassifier(*sizes)
    if debugging.__track__ == "tf":
        model(np.zeros((2, sizes[0]), "float32"))
        return model, model.trainable_variables
    return model, [p for p in model.parameters() if p.requires_grad]


def size_of_classifier(debugging, sizes):
    return sum(int(np.prod(one.shape)) for one in _classifier(debugging, sizes)[1])


def classifier_logits(debugging, sizes, values, weights, biases):
    """Logits with these weights (out, in) and biases, each written where its shape fits."""
    model, found = _classifier(debugging, sizes)
    if debugging.__track__ == "tf":
        places = {one.T.shape: one.T for one in weights} | {one.shape: one for one in biases}
        for variable in found:
            variable.assign(places[tuple(variable.shape)])
        return np.asarray(model(values.astype("float32")))
    import torch

    places = {one.shape: one for one in [*weights, *biases]}
    with torch.no_grad():
        for parameter in found:
            parameter.copy_(torch.from_numpy(places[tuple(parameter.shape)]))
        return model(torch.from_numpy(values).float()).numpy()


class Shuffled:
    """Batches of a validation set, in a new order for each loop over them."""

    def __init__(self, images, labels, sizes, orders):
        self.images, self.labels, self.sizes = images, labels, sizes
        self.orders = itertools.cycle(orders)

    def __len__(self):
        return len(self.sizes)

    def __iter__(self):
        order = next(self.orders)
        ends = np.cumsum(self.sizes)
        for end, size in zip(ends, self.sizes, strict=True):
            index = order[end - size : end]
            yield self.images(index), self.labels(index)


def accuracy(debugging, images, labels, weight, bias, sizes, orders):
    """The accuracy, and whether it is a Python float."""
    kit = toolkit(debugging)
    ones, zeros = np.ones(weight.shape[1]), np.zeros(weight.shape[1])
    norm = {"weight": ones, "bias": zeros, "mean": zeros, "var": ones - EPSILON}
    model = _normalized_model(debugging, norm, weight, bias)
    if debugging.__track__ == "pytorch":
        model.eval()
    batches = Shuffled(
        lambda index: kit.tensor(images[index]), lambda index: kit.tensor(labels[index]),
        sizes, orders,
    )  # fmt: skip
    value = debugging.validation_accuracy(model, batches)
    return {"share": float(value), "is a float": isinstance(value, (float, np.floating))}


def prepared_examples(debugging, features, labels, num_train, keep):
    kit = toolkit(debugging)
    args = kit.tensor(features), kit.tensor(labels), num_train, keep
    return [kit.array(part) for part in debugging.prepare_examples(*args)]


def prepared_images(debugging, photographs):
    """In and out as (N, H, W, 3), whatever the framework gets and gives; the type stays."""
    kit = toolkit(debugging)
    if debugging.__track__ == "tf":
        import tensorflow as tf

        pixels = tf.constant(photographs.transpose(0, 3, 1, 2))
        return np.asarray(debugging.prepare_images(pixels))
    import torch

    pictures = debugging.prepare_images(torch.from_numpy(photographs))
    return kit.array(pictures).transpose(0, 2, 3, 1)
