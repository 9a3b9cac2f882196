"""Probes of the chapter on quantization: they run beside the code under test."""

import numpy as np

from autograder import toolkit

# --- the NumPy track


def parameters(quantization, low, high, **settings):
    """Both results, the type of the zero point, and the ranges afterwards."""
    scale, zero_point = quantization.affine_parameters(low, high, **settings)
    kind = str(np.asarray(zero_point).dtype)
    return np.asarray(scale, float), np.asarray(zero_point), kind, low, high


def codes(quantization, values, **settings):
    found = quantization.quantize(values, **settings)
    return found, str(np.asarray(found).dtype), values


def middle(quantization, batches, **settings):
    pair = quantization.calibrated_range(batches, **settings)
    assert len(pair) == 2, "two numbers are expected: low and high"
    return [float(one) for one in pair]


def product(quantization, left, right, left_zero, right_zero):
    found = quantization.integer_matmul(left, right, left_zero, right_zero)
    return found, str(found.dtype), left, right


def requantized(quantization, sums, multiplier, zero_point, lowest, highest):
    found = quantization.requantize(sums, multiplier, zero_point, lowest, highest)
    return found, str(found.dtype), sums


def masks(quantization, weights, sparsity):
    found = quantization.magnitude_masks(weights, sparsity)
    kinds = sorted({str(np.asarray(one).dtype) for one in found})
    return [np.asarray(one) for one in found], kinds, weights


# --- the frameworks


def faked(quantization, values, upstream, scale, zero_point, lowest, highest):
    """The result, the gradient at the values, and the values afterwards."""
    kit, track = toolkit(quantization), quantization.__track__
    values, upstream = kit.tensor(values), kit.tensor(upstream)
    if np.ndim(scale):
        scale, zero_point = kit.tensor(scale), kit.tensor(np.asarray(zero_point, float))
    given = scale, zero_point, lowest, highest
    if track == "pytorch":
        values.requires_grad_()
        found = quantization.fake_quantize(values, *given)
        (found * upstream).sum().backward()
        slope = values.grad
    else:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch(values)
            found = quantization.fake_quantize(values, *given)
            loss = tf.reduce_sum(found * upstream)
        slope = tape.gradient(loss, values)
    assert slope is not None, "no gradient reaches the values"
    return kit.array(found), kit.array(slope), kit.array(values)


def scale_slopes(quantization, values):
    """Whether a gradient reaches the scale and the zero point."""
    kit, track = toolkit(quantization), quantization.__track__
    values, pair = kit.tensor(values), [kit.tensor(np.array(one)) for one in (0.25, 1.0)]
    if track == "pytorch":
        for one in (values, *pair):
            one.requires_grad_()
        quantization.fake_quantize(values, *pair, -8, 7).sum().backward()
        slopes = [one.grad for one in pair]
    else:
        import tensorflow as tf

        with tf.GradientTape() as tape:
            tape.watch([values, *pair])
            loss = tf.reduce_sum(quantization.fake_quantize(values, *pair, -8, 7))
        slopes = tape.gradient(loss, pair)
    return [one is not None and bool(kit.array(one) != 0) for one in slopes]


def formats(quantization, values):
    """The formats that results have for two formats of the values."""
    kit, found = toolkit(quantization), []
    for kind in ("float32", "float64"):
        if quantization.__track__ == "pytorch":
            import torch

            given = torch.tensor(values, dtype=getattr(torch, kind))
        else:
            import tensorflow as tf

            given = tf.constant(values, kind)
        found.append(str(kit.array(quantization.fake_quantize(given, 0.5, 1.0, -8, 7)).dtype))
    return found


def layer_of(quantization, weight, bias, **settings):
    """A layer with these weights (out, in)."""
    if quantization.__track__ == "pytorch":
        import torch

        net = quantization.QuantLinear(weight.shape[1], len(weight), **settings).double()
        net.load_state_dict({"weight": torch.tensor(weight), "bias": torch.tensor(bias)}, False)
        return net
    net = quantization.QuantLinear(len(weight), **settings)
    net.build((None, weight.shape[1]))
    net.kernel.assign(weight.T)
    net.bias.assign(bias)
    return net


def layer(quantization, weight, bias, batches, upstream, **settings):
    """Outputs and ranges of training calls and of one for evaluation, gradients, the weights."""
    kit, track = toolkit(quantization), quantization.__track__
    net = layer_of(quantization, weight, bias, **settings)
    outputs, ranges, batches = [], [], [kit.tensor(one) for one in batches]
    for number, inputs in enumerate([*batches, batches[0]]):
        training = number < len(batches)
        if track == "pytorch":
            inputs = inputs.clone().requires_grad_()
            found = net.train(training)(inputs)
            if number == len(batches) - 1:
                (found * kit.tensor(upstream)).sum().backward()
                slopes = [inputs.grad, net.weight.grad, net.bias.grad]
        else:
            import tensorflow as tf

            with tf.GradientTape() as tape:
                tape.watch(inputs)
                found = net(inputs, training=training)
                loss = tf.reduce_sum(found * kit.tensor(upstream)) if training else None
            if number == len(batches) - 1:
                kernel = net.kernel.value
                slopes = tape.gradient(loss, [inputs, kernel, net.bias.value])
                slopes[1] = tf.transpose(slopes[1])
        outputs.append(kit.array(found))
        ranges.append([float(net.low), float(net.high)])
    after = kit.array(net.weight) if track == "pytorch" else kit.array(net.kernel).T
    return outputs, ranges, [None if one is None else kit.array(one) for one in slopes], after


def graphs(quantization, inputs):
    """Whether the buffers hold a graph after a training call (in TensorFlow they cannot)."""
    if quantization.__track__ == "tf":
        net = quantization.QuantLinear(2)
        net(toolkit(quantization).tensor(inputs), training=True)
        return [float(one) == 0 for one in (net.low, net.high)]  # it was a training call
    import torch

    net = quantization.QuantLinear(inputs.shape[1], 2).double().train()
    net(torch.tensor(inputs, requires_grad=True))
    return [bool(one.requires_grad) for one in (net.low, net.high)]


def masked(quantization, weight, bias, masks, images, labels, rate, momentum):
    """Losses and weights of steps, the masks of weight (out, in) and bias in each of them."""
    kit, track, losses, found = toolkit(quantization), quantization.__track__, [], []
    pictures, labels = kit.tensor(images), kit.tensor(labels)
    if track == "pytorch":
        import torch

        model = torch.nn.Linear(weight.shape[1], len(weight)).double()
        model.load_state_dict({"weight": torch.tensor(weight), "bias": torch.tensor(bias)})
        optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=momentum)
    else:
        import keras

        model = keras.Sequential([keras.Input(weight.shape[1:]), keras.layers.Dense(len(weight))])
        model.set_weights([weight.T, bias])
        optimizer = keras.optimizers.SGD(rate, momentum=momentum)
    for pair in masks:
        if track == "pytorch":
            given = {name: torch.tensor(mask) for name, mask in
                     zip(("weight", "bias"), pair, strict=True) if not mask.all()}  # fmt: skip
        else:
            given = [None if mask.all() else kit.tensor(mask.T) for mask in pair]
        losses.append(quantization.masked_step(model, given, optimizer, pictures, labels))
        now = [model.weight, model.bias] if track == "pytorch" else model.trainable_variables
        arrays = [np.array(kit.array(one)) for one in now]
        found.append([arrays[0] if track == "pytorch" else arrays[0].T, arrays[1]])
    return [type(losses[0]).__name__, losses, found]


def modes(quantization, images, labels):
    """How the model was called, and in PyTorch the mode in which it was left."""
    kit, track = toolkit(quantization), quantization.__track__
    if track == "pytorch":
        import torch

        model, told = torch.nn.Linear(images.shape[1], 4).double(), []
        model.register_forward_hook(lambda net, *_: told.append(net.training))
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        for mode in (True, False):
            quantization.masked_step(
                model.train(mode), {}, optimizer, kit.tensor(images), kit.tensor(labels)
            )
            told.append(model.training)
        return told
    import keras

    told = []

    class Told(keras.layers.Dense):
        def call(self, inputs, training=None):
            told.append(bool(training))
            return super().call(inputs)

    model = keras.Sequential([keras.Input(images.shape[1:]), Told(4)])
    told.clear()
    quantization.masked_step(
        model, [None, None], keras.optimizers.SGD(0.1), kit.tensor(images), kit.tensor(labels)
    )
    return told
