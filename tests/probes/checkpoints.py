"""What the probes of the chapter on checkpoints need of each framework, in pairs."""

import contextlib
import json
import os
import random
import tempfile
from pathlib import Path

import numpy as np

IMAGES = np.random.default_rng(5).normal(size=(10, 3))  # "images" of three pixels
LABELS = np.random.default_rng(6).integers(0, 2, size=10)


def is_torch(module):
    return module.__track__ == "pytorch"


def seed_everything(module, seed):
    """Put every global generator at a known place."""
    random.seed(seed)
    np.random.seed(seed)
    if is_torch(module):
        import torch

        torch.manual_seed(seed)
    else:
        import keras
        import tensorflow as tf

        keras.utils.set_random_seed(seed)
        state = [3 * seed, seed + 1, seed + 2]  # no number alone stands for all
        tf.random.set_global_generator(tf.random.Generator.from_state(state, "philox"))


def draws(module):
    """The next numbers of the three generators; an odd number of normal ones, made in pairs."""
    found = {
        "python": [random.random(), random.gauss(0, 1)],
        "numpy": [*np.random.random(2).tolist(), np.random.normal()],
    }
    if is_torch(module):
        import torch

        return {**found, "framework": torch.rand(3).tolist()}
    import tensorflow as tf

    return {**found, "framework": tf.random.get_global_generator().uniform([3]).numpy().tolist()}


def through_a_file(module, state, folder):
    """A state as it comes back from the file format of the track."""
    if not is_torch(module):
        return json.loads(json.dumps(state))
    import torch

    path = os.path.join(folder, "state")
    torch.save(state, path)
    return torch.load(path, weights_only=True)


def build(module, **options):
    """A small model with every kind of state, its optimizer and a schedule."""
    return (build_torch if is_torch(module) else build_keras)(**options)


def build_torch(
    width=4, classes=2, kind="adam", extra=False, dropout=True, dtype=None, nested=False
):
    import torch
    from torch import nn

    parts = [nn.Linear(3, width), nn.BatchNorm1d(width), nn.ReLU()]
    parts += [nn.Dropout(0.4)] if dropout else []
    parts += [nn.Linear(width, width)] if extra else []
    model = nn.Sequential(*parts, nn.Linear(width, classes))
    model = nn.Sequential(model) if nested else model
    model = model.to(getattr(torch, dtype or "float64"))
    groups = model.parameters()
    if kind == "adam in two groups":
        first, *others = groups
        groups = [{"params": [first]}, {"params": others}]
    sgd, adam = torch.optim.SGD, torch.optim.Adam
    optimizer = sgd(groups, lr=0.05) if kind == "sgd" else adam(groups, lr=0.05)
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=3, gamma=0.5)
    return model, optimizer, schedule


def build_keras(width=4, classes=2, kind="adam", extra=False, dropout=True, dtype=None):
    import keras
    from keras import layers

    parts = [keras.Input((3,)), layers.Dense(width, dtype=dtype), layers.BatchNormalization()]
    parts += [layers.ReLU(), *([layers.Dropout(0.4)] if dropout else [])]
    parts += [layers.Dense(width)] if extra else []
    model = keras.Sequential([*parts, layers.Dense(classes)])
    schedule = keras.optimizers.schedules.ExponentialDecay(0.05, 3, 0.5, staircase=True)
    kinds = {"adam": keras.optimizers.Adam, "sgd": keras.optimizers.SGD}
    return model, kinds[kind](learning_rate=schedule), schedule


def data(module):
    """The ten examples: tensors in PyTorch, arrays in TensorFlow."""
    if is_torch(module):
        import torch

        return torch.tensor(IMAGES), torch.tensor(LABELS)
    return IMAGES.astype(np.float32), LABELS


def used(module, seed=0, steps=2, **kind):
    """A model and an optimizer after a few steps, so that each part of the state is its own."""
    seed_everything(module, seed)
    model, optimizer, schedule = build(module, **kind)
    rng = np.random.default_rng(seed)
    if is_torch(module):
        import torch

        for _ in range(steps):
            for p in model.parameters():
                p.grad = torch.tensor(rng.normal(size=tuple(p.shape)), dtype=p.dtype)
            optimizer.step()
        with torch.no_grad():
            for buffer in model.buffers():
                buffer += 1 + seed
        return model, optimizer, schedule
    for _ in range(steps):
        gradients = [rng.normal(size=tuple(v.shape)) for v in model.trainable_variables]
        optimizer.apply(gradients, model.trainable_variables)
    for variable in model.non_trainable_variables:
        variable.assign_add(np.ones(variable.shape, dtype=variable.dtype) * (1 + seed))
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    return model, optimizer, schedule


def snapshot(model, optimizer):
    """Copies of all numbers of a model and its optimizer: two lists of arrays."""
    if not hasattr(model, "state_dict"):
        parts = model.variables, optimizer.variables
        return [[np.array(v.numpy()) for v in part] for part in parts]
    weights = [one.detach().numpy().copy() for one in model.state_dict().values()]
    saved = optimizer.state_dict()
    slots = [
        np.array(value.detach().numpy() if hasattr(value, "detach") else value, copy=True)
        for i in sorted(saved["state"])
        for _, value in sorted(saved["state"][i].items())
        if value is not None
    ]
    rates = [np.array(group["lr"]) for group in saved["param_groups"]]
    return [weights, slots + rates]


def run(module, path, *, seed, stop=None, record=None, silent=False, every=2, epochs=3):
    """One process of the learner's training: new model, other generators, perhaps a crash."""
    seed_everything(module, seed)
    model, optimizer, schedule = build(module)
    parts = (model, optimizer, schedule) if is_torch(module) else (model, optimizer)
    if is_torch(module):
        model.eval()  # the mode in which it arrives says nothing

    def after_step(step):
        if record is not None:
            record(step)
        if step == stop:
            raise Stopped

    losses, more = None, {} if silent else {"after_step": after_step}
    with contextlib.suppress(Stopped):
        losses = module.train_with_checkpoints(
            *parts, *data(module), path=path, epochs=epochs, batch_size=4, every=every, seed=7,
            **more,
        )  # fmt: skip
    return {"losses": losses, "state": snapshot(model, optimizer), "draws": draws(module)}


class Stopped(Exception):
    """What ends a run that is interrupted."""


# --- files that are no checkpoints


class Payload:
    """An object whose unpickling runs code: it makes a folder."""

    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return os.mkdir, (self.path,)


class Unsavable:
    """An object that no format can write."""

    def __reduce__(self):
        raise RuntimeError("this object cannot be written")


def write_objects(module, path, objects):
    """A well-formed file of the track's kind with other things in it."""
    if is_torch(module):
        import torch

        torch.save(objects, path)
        return
    with open(path, "wb") as file:
        if isinstance(objects, dict):
            np.savez(file, **{k: np.array(v, dtype=object) for k, v in objects.items()})
        else:
            np.save(file, np.array(objects))


def contents(module, path):
    """What is in a checkpoint, read without the code under test."""
    if is_torch(module):
        import torch

        saved = torch.load(path, weights_only=True)
        state = saved["optimizer"]["state"]
        slots = [state[i][name].numpy() for i in state for name in ("exp_avg", "exp_avg_sq")]
        model = {name: one.numpy() for name, one in saved["model"].items()}
        return {
            "keys": sorted(saved), "model": model, "slots": slots, "progress": saved["progress"]
        }  # fmt: skip
    with np.load(path, allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    progress = json.loads(str(arrays.pop("progress")))
    return {"keys": sorted(arrays), "arrays": arrays, "progress": progress}


@contextlib.contextmanager
def caught(kind=Exception):
    """A list that receives what is raised, except that a task is not written yet."""
    errors = []
    try:
        yield errors
    except NotImplementedError:
        raise
    except kind as error:
        errors.append(error)


def said(errors, name):
    """[name of the exception, whether its message contains ``name``]."""
    return [type(errors[0]).__name__, name in str(errors[0])] if errors else ["nothing", False]


@contextlib.contextmanager
def replacing(module, function):
    """Let ``function`` stand for os.replace and os.rename, under whatever name they are known."""
    originals = {os.replace, os.rename}
    places = [os, *([module] if module is not os else [])]
    found = [
        (place, name, value)
        for place in places
        for name, value in list(vars(place).items())
        if callable(value) and any(value is one for one in originals)
    ]
    for place, name, _ in found:
        setattr(place, name, function)
    try:
        yield
    finally:
        for place, name, value in found:
            setattr(place, name, value)


def identical(left, right):
    """Are two pieces of plain data equal bit for bit?"""
    if isinstance(left, dict):
        return left.keys() == right.keys() and all(identical(left[k], right[k]) for k in left)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(identical, left, right))
    return np.array_equal(left, right) and np.asarray(left).dtype == np.asarray(right).dtype


def kept(checkpoints, losses, last, times=1):
    """What keep_best_and_last says of the same dictionary, once or several times."""
    return [checkpoints.keep_best_and_last(losses, last) for _ in range(times)]


def noted_and_restored(checkpoints, in_file=False, times=1):
    """What the generators give after random_state, and after each restore_random_state."""
    seed_everything(checkpoints, 11)
    draws(checkpoints)
    state = checkpoints.random_state()
    found = [draws(checkpoints)]
    if in_file:
        with tempfile.TemporaryDirectory() as folder:
            state = through_a_file(checkpoints, state, folder)
    for turn in range(times):
        seed_everything(checkpoints, 20 + turn)  # as in another process
        checkpoints.restore_random_state(state)
        found.append(draws(checkpoints))
    return found


def drawn_with_and_without_noting(checkpoints):
    found = []
    for note in (False, True):
        seed_everything(checkpoints, 4)
        draws(checkpoints)
        if note:
            checkpoints.random_state()
        found.append(draws(checkpoints))
    return found


def written(checkpoints, name, progress, inside=False):
    """What stands in the folder and in the file; ``inside``: the path has no folder in it."""
    model, optimizer, _ = used(checkpoints)
    with tempfile.TemporaryDirectory() as folder, standing_in(folder if inside else os.getcwd()):
        path = name if inside else os.path.join(folder, name)
        checkpoints.save_checkpoint(path, model, optimizer, {"older": 1})
        checkpoints.save_checkpoint(path, model, optimizer, progress)
        return {"folder": os.listdir(folder), "contents": contents(checkpoints, path)}


@contextlib.contextmanager
def standing_in(folder):
    """Make a folder the current one."""
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def replaced(checkpoints):
    """Which file takes the place of which, and whether it was complete by then."""
    model, optimizer, _ = used(checkpoints)
    seen, replace = [], os.replace
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")

        def spy(source, target, **options):
            source, target = os.fspath(source), os.fspath(target)
            found = contents(checkpoints, source)
            same = os.path.dirname(os.path.abspath(source)) == os.path.abspath(folder)
            seen.append([same, os.path.basename(target), found["progress"]])
            replace(source, target, **options)

        with replacing(checkpoints, spy):
            checkpoints.save_checkpoint(path, model, optimizer, {"step": 3})
    return seen


def crashed(checkpoints, when):
    """What a crash while writing leaves behind."""
    model, optimizer, _ = used(checkpoints)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        with open(path, "wb") as file:
            file.write(b"the older checkpoint")
        progress = {"step": 4, "weights": [0.25] * 5000}
        if when == "while converting":
            progress["object"] = Unsavable()

        def fails(source, target, **options):
            if when == "by Ctrl+C":
                raise KeyboardInterrupt
            raise OSError("no space left on device")

        replace = os.replace if when == "while converting" else fails
        with replacing(checkpoints, replace), caught(BaseException) as errors:
            checkpoints.save_checkpoint(path, model, optimizer, progress)
        kept = os.path.exists(path) and Path(path).read_bytes() == b"the older checkpoint"
        others = len({*os.listdir(folder)} - {os.path.basename(path)})
        return {"raised": bool(errors), "old one kept": kept, "other files": others}


def read_back(checkpoints, kind):
    model, optimizer, _ = used(checkpoints, kind=kind)
    progress = {"step": 5, "losses": [0.1, 2.5]}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        checkpoints.save_checkpoint(path, model, optimizer, progress)
        saved = checkpoints.read_checkpoint(path)
    if is_torch(checkpoints):
        fresh, other, _ = build(checkpoints, kind=kind)
        fresh.load_state_dict(saved["model"])
        other.load_state_dict(saved["optimizer"])
        got = snapshot(fresh, other)
    else:
        got = [[np.asarray(one) for one in saved[part]] for part in ("model", "optimizer")]
    return {"got": got, "progress": saved["progress"], "keys": sorted(saved)}


def what_reading_raises(checkpoints, path):
    """[name of the exception, whether its message names the file]."""
    with caught() as errors:
        checkpoints.read_checkpoint(path)
    return said(errors, os.path.basename(path))


def read_truncated(checkpoints, shares):
    model, optimizer, _ = used(checkpoints)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "whole")
        checkpoints.save_checkpoint(path, model, optimizer, {"step": 5})
        with open(path, "rb") as file:
            whole = file.read()
        for i, share in enumerate(shares):
            path = os.path.join(folder, f"truncated-{i}.ckpt")
            with open(path, "wb") as file:
                file.write(whole[: int(share * (len(whole) - 1))])
            found.append(what_reading_raises(checkpoints, path))
    return found


FOREIGN = {"empty": "", "text": "step loss\n1 0.5\n", "json": json.dumps({"model": 1})}


def read_foreign(checkpoints, kind):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "foreign.ckpt")
        if kind == "absent":
            pass
        elif kind == "list":
            write_objects(checkpoints, path, [1, 2, 3])
        elif kind in FOREIGN:
            with open(path, "w") as file:
                file.write(FOREIGN[kind])
        else:
            model, optimizer, _ = used(checkpoints)
            checkpoints.save_checkpoint(path, model, optimizer, {"step": 5})
            without(checkpoints, path, kind)
        return what_reading_raises(checkpoints, path)


def without(checkpoints, path, part):
    """Take one part out of a checkpoint."""
    if is_torch(checkpoints):
        import torch

        saved = torch.load(path, weights_only=True)
        torch.save({name: saved[name] for name in saved if name != part}, path)
        return
    with np.load(path) as archive:
        arrays = {n: archive[n] for n in archive.files if not n.startswith(part)}
    with open(path, "wb") as file:
        np.savez(file, **arrays)


def read_code(checkpoints):
    """What comes of a file that contains a Python object with code to run."""
    with tempfile.TemporaryDirectory() as folder:
        path, trace = os.path.join(folder, "foreign.ckpt"), os.path.join(folder, "it-ran")
        objects = dict.fromkeys(("model", "optimizer", "progress"), Payload(trace))
        if not is_torch(checkpoints):
            objects = {f"{name}.0": one for name, one in objects.items()}
            objects["progress"] = objects.pop("progress.0")
        write_objects(checkpoints, path, objects)
        return {"raised": what_reading_raises(checkpoints, path), "ran": os.path.exists(trace)}


def loaded(checkpoints):
    model, optimizer, _ = used(checkpoints, seed=1, steps=3)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        checkpoints.save_checkpoint(path, model, optimizer, {"step": 3, "name": "x"})
        seed_everything(checkpoints, 2)
        fresh, other, _ = build(checkpoints)
        for group in getattr(other, "param_groups", []):
            group["lr"] = 0.5  # a schedule may have changed it
        progress = checkpoints.load_checkpoint(path, fresh, other)
    return {"got": snapshot(fresh, other), "progress": progress}


def loaded_into_another(checkpoints, damaged=False, **kind):
    """Load a checkpoint into a model or an optimizer that it does not fit."""
    model, optimizer, _ = used(checkpoints, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        checkpoints.save_checkpoint(path, model, optimizer, {"step": 3})
        if damaged:
            with open(path, "r+b") as file:
                file.truncate(os.path.getsize(path) // 2)
        other, its_optimizer, _ = used(checkpoints, seed=2, **kind)
        before = snapshot(other, its_optimizer)
        with caught() as errors:
            checkpoints.load_checkpoint(path, other, its_optimizer)
    raised, named = said(errors, "last.ckpt")
    after = snapshot(other, its_optimizer)
    return {"raised": raised, "names the file": named, "changed": not identical(before, after)}


def trained(checkpoints, stops=(), silent=False):
    """The last of several runs on the same file, each but the last interrupted."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        for turn, stop in enumerate(stops):
            run(checkpoints, path, seed=3 + turn, stop=stop)
        return run(checkpoints, path, seed=3 + len(stops), silent=silent)


def trained_again(checkpoints):
    """A complete run, and what a second call on its file makes of a new model."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        return [run(checkpoints, path, seed=seed) for seed in (3, 4)]


def steps_told(checkpoints, every, before=None):
    """What after_step is given; with ``before``, a run of so many epochs is complete."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")
        if before is not None:
            run(checkpoints, path, seed=3, every=every, epochs=before)
        run(checkpoints, path, seed=3, record=found.append, every=every)
    return found


def steps_of_checkpoints(checkpoints, every, before=None):
    """After which steps the file is another one than after the step before.

    With ``before``, a run of so many epochs has been completed, and goes on.
    """
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "last.ckpt")

        def identity():
            status = os.stat(path) if os.path.exists(path) else None
            return status and (status.st_ino, status.st_mtime_ns)

        def record(step):
            if identity() != known[0]:
                found.append(step)
            known[0] = identity()

        if before is not None:
            run(checkpoints, path, seed=3, every=every, epochs=before)
        known = [identity()]
        run(checkpoints, path, seed=3, record=record, every=every)
    return found
