"""Another right solution: files made in memory, states as text, nested loops."""

import io
import json
import os
import pickle
import random
import zipfile

import numpy as np
import tensorflow as tf


def random_state():
    states = random.getstate(), np.random.get_state()
    generator = tf.random.get_global_generator()
    return {"others": pickle.dumps(states).hex(), "tf": [int(n) for n in generator.state]}


def restore_random_state(state):
    of_python, of_numpy = pickle.loads(bytes.fromhex(state["others"]))
    random.setstate(of_python)
    np.random.set_state(of_numpy)
    tf.random.get_global_generator().reset(tf.constant(state["tf"], tf.int64))


def save_checkpoint(path, model, optimizer, progress):
    content = io.BytesIO()
    arrays = {f"model.{i}": np.asarray(v.value) for i, v in enumerate(model.variables)}
    for variable in optimizer.variables:
        arrays[f"optimizer.{len(arrays) - len(model.variables)}"] = variable.numpy()
    np.savez_compressed(content, progress=json.dumps(progress), **arrays)
    temporary = os.path.join(os.path.dirname(os.path.abspath(path)), ".half-written")
    try:
        with open(temporary, "wb") as file:
            file.write(content.getvalue())
        os.replace(temporary, path)
    except BaseException:
        os.remove(temporary)
        raise


def read_checkpoint(path):
    saved = {"model": {}, "optimizer": {}}
    try:
        with open(path, "rb") as file, zipfile.ZipFile(file) as archive:
            for member in archive.namelist():
                name = member.removesuffix(".npy")
                array = np.load(io.BytesIO(archive.read(member)), allow_pickle=False)
                if name == "progress":
                    saved["progress"] = json.loads(array.item())
                else:
                    part, number = name.split(".")
                    saved[part][int(number)] = array
        for part in ("model", "optimizer"):
            arrays = saved[part]
            if not arrays or sorted(arrays) != list(range(len(arrays))):
                raise KeyError(part)
            saved[part] = [arrays[i] for i in range(len(arrays))]
        saved["progress"]
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError, OSError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise ValueError(f"{path}: no checkpoint, or a damaged one") from error
    return saved


def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)
    optimizer.build(model.trainable_variables)
    variables = model.variables + optimizer.variables
    arrays = saved["model"] + saved["optimizer"]
    if len(saved["model"]) != len(model.variables) or len(arrays) != len(variables):
        raise ValueError(f"{path} holds another number of variables")
    for variable, array in zip(variables, arrays, strict=True):
        if tuple(variable.shape) != array.shape or variable.numpy().dtype != array.dtype:
            raise ValueError(f"{path} does not fit {variable.path}")
    for variable, array in zip(variables, arrays, strict=True):
        variable.assign(array)
    return saved["progress"]


def train_with_checkpoints(
    model, optimizer, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    losses, done, step = [], 0, 0
    if os.path.isfile(path):
        progress = load_checkpoint(path, model, optimizer)
        losses, done = progress["losses"], progress["done"]
        restore_random_state(progress["generators"])
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(images))  # noqa: F821
        for first in range(0, len(images), batch_size):
            step += 1
            if step <= done:
                continue
            batch = order[first : first + batch_size]
            losses.append(train_step(model, optimizer, images[batch], labels[batch]))  # noqa: F821
            last = epoch == epochs - 1 and first + batch_size >= len(images)
            if last or not step % every:
                progress = {"losses": losses, "done": step, "generators": random_state()}
                save_checkpoint(path, model, optimizer, progress)
            if after_step:
                after_step(step)
    return losses
