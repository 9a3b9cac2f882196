"""Oracles of the chapter on checkpoints: a run that nothing interrupts, and all of its numbers."""

import numpy as np

from oracles.common import only_a_track
from probes.checkpoints import build, data, draws, is_torch, seed_everything, snapshot, used


def state(track, **kind):
    """The numbers of the model and the optimizer that a probe has used before it saved them."""
    model, optimizer, _ = used(only_a_track(track), **kind)
    return snapshot(model, optimizer)


def contents(track, progress):
    """What must be in a checkpoint, from the model and the optimizer themselves."""
    module = only_a_track(track)
    model, optimizer, _ = used(module)
    if is_torch(module):
        model_state = {name: one.detach().numpy() for name, one in model.state_dict().items()}
        slots = [
            optimizer.state[p][name].numpy()
            for p in model.parameters()
            for name in ("exp_avg", "exp_avg_sq")
        ]
        keys = ["model", "optimizer", "progress"]
        return {"keys": keys, "model": model_state, "slots": slots, "progress": progress}
    arrays = {f"model.{i}": v.numpy() for i, v in enumerate(model.variables)}
    arrays |= {f"optimizer.{i}": v.numpy() for i, v in enumerate(optimizer.variables)}
    return {"keys": sorted(arrays), "arrays": arrays, "progress": progress}


def plainly_trained(track, seed):
    """The same training without any checkpoint."""
    module = only_a_track(track)
    seed_everything(module, seed)
    model, optimizer, schedule = build(module)
    step = torch_step if is_torch(module) else keras_step
    images, labels = data(module)
    losses = []
    if is_torch(module):
        model.train()
    for epoch in range(3):
        order = np.random.default_rng([7, epoch]).permutation(10)
        for batch in (order[:4], order[4:8], order[8:]):
            losses.append(step(model, optimizer, schedule, images[batch], labels[batch]))
    return {"losses": losses, "state": snapshot(model, optimizer), "draws": draws(module)}


def torch_step(model, optimizer, schedule, images, labels):
    import torch

    logits = model(images + 0.1 * torch.randn_like(images))
    loss = torch.nn.CrossEntropyLoss()(logits, labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    schedule.step()
    return loss.item()


def keras_step(model, optimizer, schedule, images, labels):
    import keras
    import tensorflow as tf

    noise = tf.random.get_global_generator().normal(images.shape)
    with tf.GradientTape() as tape:
        logits = model(images + 0.1 * noise, training=True)
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)
    weights = model.trainable_variables
    optimizer.apply(tape.gradient(loss, weights), weights)
    return float(loss)
