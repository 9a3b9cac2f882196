"""Oracles of the chapter on transfer: a small network by hand, and networks of the libraries."""

import os

import numpy as np

from oracles.common import kit_of, only_a_track
from probes.transfer import EPS, build, head_arrays, is_torch, outputs, tiny_network, write


def head_trained_in_place(track, start, images, labels, epochs, batch_size, rate):
    """What becomes of a head when it learns in the whole network, with the body frozen."""
    transfer, kit = only_a_track(track), kit_of(track)
    net, parts = build(transfer, shared=True)
    zero = {"head.weight": np.zeros((3, 5)), "head.bias": np.zeros(3)}
    write(transfer, net, {**start, **zero})
    images, labels = kit.tensor(images), np.asarray(labels)
    for epoch in range(epochs):
        order = np.random.default_rng([0, epoch]).permutation(len(labels))
        for first in range(0, len(order), batch_size):
            batch = order[first : first + batch_size]
            _step_of_the_head(transfer, net, parts["head"], images, labels, batch, rate)
    return head_arrays(transfer, parts["head"])


def _step_of_the_head(transfer, net, head, images, labels, batch, rate):
    if is_torch(transfer):
        import torch

        logits = net.eval()(images[batch])
        loss = torch.nn.CrossEntropyLoss()(logits, torch.tensor(labels[batch]))
        gradients = torch.autograd.grad(loss, [head.weight, head.bias])
        with torch.no_grad():
            for p, g in zip((head.weight, head.bias), gradients, strict=True):
                p -= rate * g
        return
    import tensorflow as tf

    with tf.GradientTape() as tape:
        log_shares = tf.nn.log_softmax(net(tf.gather(images, batch), training=False))
        loss = -tf.reduce_mean(tf.gather(log_shares, labels[batch], axis=1, batch_dims=1))
    pair = [head.kernel, head.bias]
    for v, g in zip(pair, tape.gradient(loss, [v.value for v in pair]), strict=True):
        v.assign_sub(rate * g)


def random_weights(track, kind, folder):
    """Make a file with random weights of a network of the library: its path, and outputs."""
    if track == "pytorch":
        import torch
        from torchvision import models

        torch.manual_seed(5)
        net, path = models.get_model(kind).eval(), os.path.join(folder, f"{kind}.pth")
        torch.save(net.state_dict(), path)
    else:
        import keras

        keras.utils.set_random_seed(5)
        net, path = tiny_network(weights=None), os.path.join(folder, "some.weights.h5")
        for weight in net.weights:
            if weight.path.endswith("moving_mean"):
                weight.assign(0.1 + 0 * weight)
        net.save_weights(path)
    return path, outputs(track, net)


def body_by_hand(w, images, training=False):
    """The features, and the statistics of the batch."""
    hidden = images @ w["module.fc.weight"].T + w["module.fc.bias"]
    mean, var = hidden.mean(axis=0), hidden.var(axis=0)
    used = (mean, var) if training else (w["module.bn.running_mean"], w["module.bn.running_var"])
    hidden = (hidden - used[0]) / np.sqrt(used[1] + EPS)
    hidden = np.maximum(hidden * w["module.bn.weight"] + w["module.bn.bias"], 0)
    return np.maximum(hidden @ w["late.fc.weight"].T + w["late.fc.bias"], 0), (mean, var)


def net_by_hand(w, images, training=False):
    return body_by_hand(w, images, training)[0] @ w["head.weight"].T + w["head.bias"]


def softmax_regression(features, labels, classes, orders, batch_size, rate):
    """Gradient descent by hand from zero: weight (K, D) and bias (K,)."""
    weight, bias = np.zeros((classes, features.shape[1])), np.zeros(classes)
    for order in orders:
        for start in range(0, len(order), batch_size):
            batch = order[start : start + batch_size]
            logits = features[batch] @ weight.T + bias
            shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
            delta = (shares - np.eye(classes)[labels[batch]]) / len(batch)
            weight, bias = weight - rate * delta.T @ features[batch], bias - rate * delta.sum(0)
    return weight, bias


def optimized_by_hand(track, start, phases, rates):
    w, velocity = {n: a.copy() for n, a in start.items()}, {}
    newer = set()  # torch: groups that were added later keep the optimizer's first rate
    for i, ((names, gradients), rate) in enumerate(zip(phases, rates, strict=True)):
        velocity = {n: v for n, v in velocity.items() if n in names}
        newer = {n for n in newer if n in names}
        if i:
            newer |= {n for n in names if n not in velocity}
        for n in names:
            if track == "pytorch":
                g = gradients[n] + 0.25 * w[n]
                velocity[n] = 0.75 * velocity.get(n, 0) + g
                w[n] = w[n] - (rates[0] if n in newer else rate) * velocity[n]
            else:
                w[n] = w[n] - 0.25 * rate * w[n]  # Keras' weight decay is decoupled
                velocity[n] = 0.75 * velocity.get(n, 0) - rate * gradients[n]
                w[n] = w[n] + velocity[n]
    return w


def batch(rng):
    return {"images": rng.normal(size=(9, 4)), "upstream": rng.normal(size=(9, 3))}


def triangle_resize(images, size):
    """Bilinear interpolation with antialiasing along both axes, by slow loops."""
    for axis, new in zip((1, 2), size, strict=True):
        old = images.shape[axis]
        scale = old / new
        support = max(scale, 1.0)
        rows = []
        for i in range(new):
            center = (i + 0.5) * scale
            share = np.array([max(0, 1 - abs(j + 0.5 - center) / support) for j in range(old)])
            rows.append(share / share.sum())
        images = np.moveaxis(np.tensordot(np.array(rows), images, axes=(1, axis)), 0, axis)
    return images
