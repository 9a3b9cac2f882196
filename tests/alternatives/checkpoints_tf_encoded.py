"""Another right solution: numbers as base64, an archive written member by member, planned calls."""

import base64
import functools
import itertools
import json
import os
import random
import zipfile

import numpy as np
import tensorflow as tf


def _encoded(numbers, kind):
    return base64.b64encode(np.asarray(numbers, dtype=kind).tobytes()).decode("ascii")


def _decoded(text, kind):
    return np.frombuffer(base64.b64decode(text), dtype=kind).copy()


def random_state():
    version, words, gauss = random.getstate()
    of_numpy = np.random.get_state(legacy=False)
    inner = of_numpy["state"]
    return {
        "python": {"version": version, "words": _encoded(words, "<u4"), "gauss": gauss},
        "numpy": of_numpy | {"state": inner | {"key": _encoded(inner["key"], "<u4")}},
        "tf": _encoded(tf.random.get_global_generator().state.numpy(), "<i8"),
    }


def restore_random_state(state):
    of_python, of_numpy = state["python"], state["numpy"]
    words = _decoded(of_python["words"], "<u4").tolist()
    random.setstate((of_python["version"], tuple(words), of_python["gauss"]))
    key = _decoded(of_numpy["state"]["key"], "<u4")
    np.random.set_state(of_numpy | {"state": of_numpy["state"] | {"key": key}})
    tf.random.get_global_generator().reset(_decoded(state["tf"], "<i8"))


def save_checkpoint(path, model, optimizer, progress):
    arrays = {"progress": json.dumps(progress)}
    for part, variables in {"model": model.variables, "optimizer": optimizer.variables}.items():
        arrays |= {f"{part}.{i}": variable.numpy() for i, variable in enumerate(variables)}
    folder, own = os.path.split(path)
    temporary = os.path.join(folder, f"{os.getpid()}~{own}")
    try:
        with zipfile.ZipFile(temporary, mode="w") as archive:
            for name, array in arrays.items():
                with archive.open(f"{name}.npy", mode="w", force_zip64=True) as member:
                    np.lib.format.write_array(member, np.asarray(array), allow_pickle=False)
        os.replace(temporary, path)
    finally:
        if os.path.lexists(temporary):
            os.remove(temporary)


def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)  # noqa: F821
    if not optimizer.built:
        optimizer.build(model.trainable_variables)
    calls = []
    for part, variables in {"model": model.variables, "optimizer": optimizer.variables}.items():
        pairs = itertools.zip_longest(variables, saved[part])
        for number, (variable, array) in enumerate(pairs):
            if variable is None or array is None:
                raise ValueError(f"{path}: the {part} has not as many variables")
            old = variable.numpy()
            if (old.shape, old.dtype) != (array.shape, array.dtype):
                raise ValueError(f"{path}: variable {number} of the {part} is another one")
            calls.append(functools.partial(variable.assign, array))
    for assign in calls:
        assign()
    return saved["progress"]
