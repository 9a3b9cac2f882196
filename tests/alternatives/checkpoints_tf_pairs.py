"""Another right solution: pairs of names and arrays, a temporary folder's file, one flat plan."""

import json
import os
import random
import tempfile

import numpy as np
import tensorflow as tf

PARTS = ("model", "optimizer")


def random_state():
    kind, keys, *rest = np.random.get_state()
    version, inner, gauss = random.getstate()
    state = tf.random.get_global_generator().state
    return {
        "numbers": [[int(n) for n in keys], [*inner], [int(n) for n in state.numpy()]],
        "rest": [kind, *rest, version, gauss],
    }


def restore_random_state(state):
    keys, inner, of_tf = state["numbers"]
    kind, *rest, version, gauss = state["rest"]
    np.random.set_state((kind, np.array(keys, np.uint32), *rest))
    random.setstate((version, tuple(inner), gauss))
    tf.random.get_global_generator().state.assign(tf.constant(of_tf, tf.int64))


def save_checkpoint(path, model, optimizer, progress):
    pairs = [("progress", np.array(json.dumps(progress)))]
    for part, variables in zip(PARTS, (model.variables, optimizer.variables), strict=True):
        pairs += [(f"{part}.{i}", np.array(v)) for i, v in enumerate(variables)]
    folder = os.path.dirname(os.path.abspath(path))
    file = tempfile.NamedTemporaryFile(dir=folder, delete=False)
    try:
        with file:
            np.savez(file, **dict(pairs))
        os.replace(file.name, path)
    except BaseException:
        os.unlink(file.name)
        raise


def read_checkpoint(path):
    try:
        file = open(path, "rb")
    except FileNotFoundError:
        raise
    with file:
        try:
            archive = np.load(file, allow_pickle=False)
            arrays = {name: archive[name] for name in archive}
        except Exception as error:
            raise ValueError(f"{path} cannot be read") from error
    found = {part: [n for n in arrays if n.startswith(part + ".")] for part in PARTS}
    wanted = {part: [f"{part}.{i}" for i in range(len(found[part]) or 1)] for part in PARTS}
    if "progress" not in arrays or any(set(found[p]) != set(wanted[p]) for p in PARTS):
        raise ValueError(f"{path} is incomplete")
    saved = {part: [arrays[name] for name in wanted[part]] for part in PARTS}
    return saved | {"progress": json.loads(arrays["progress"].item())}


def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)
    if len(optimizer.variables) < len(model.trainable_variables):
        optimizer.build(model.trainable_variables)
    todo = []
    for part, variables in zip(PARTS, (model.variables, optimizer.variables), strict=True):
        mine = [(tuple(v.shape), v.numpy().dtype) for v in variables]
        if mine != [(a.shape, a.dtype) for a in saved[part]]:
            raise ValueError(f"{path} has another {part}")
        todo += zip(variables, saved[part], strict=True)
    for variable, array in todo:
        variable.assign(array)
    return saved["progress"]


def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    losses = []
    if os.path.lexists(path):
        noted = load_checkpoint(path, model, optimizer)
        losses = [*noted["losses"]]
        restore_random_state(noted["generators"])
    starts = range(0, len(images), batch_size)
    last = epochs * len(starts)
    while len(losses) < last:
        epoch, place = divmod(len(losses), len(starts))
        rows = epoch_order(seed, epoch, len(images))[starts[place] :][:batch_size]  # noqa: F821
        losses += [train_step(model, optimizer, images[rows], labels[rows])]  # noqa: F821
        if len(losses) == last or len(losses) % every == 0:
            noted = {"generators": random_state(), "losses": losses}
            save_checkpoint(path, model, optimizer, noted)
        if after_step:
            after_step(len(losses))
    return losses
