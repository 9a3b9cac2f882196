"""Another right solution: files made in memory, loading tried on copies, nested loops."""

import copy
import io
import os
import pickle
import random
import tempfile

import numpy as np
import torch


def random_state():
    numbers = np.random.get_state(legacy=False)
    numbers["state"] = {**numbers["state"], "key": [int(n) for n in numbers["state"]["key"]]}
    return {
        "all": [pickle.dumps(random.getstate()).hex(), numbers],
        "torch": torch.random.get_rng_state().clone(),
    }


def restore_random_state(state):
    of_python, numbers = state["all"]
    random.setstate(pickle.loads(bytes.fromhex(of_python)))
    key = np.array(numbers["state"]["key"], dtype=np.uint32)
    np.random.set_state({**numbers, "state": {**numbers["state"], "key": key}})
    torch.random.set_rng_state(state["torch"])


def save_checkpoint(path, model, optimizer, progress):
    buffer = io.BytesIO()
    parts = {"progress": progress, "optimizer": optimizer.state_dict()}
    torch.save({**parts, "model": model.state_dict()}, buffer)
    folder = os.path.dirname(os.path.abspath(path))
    handle, temporary = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(buffer.getvalue())
        os.replace(temporary, path)
    except BaseException:
        os.remove(temporary)
        raise


def read_checkpoint(path):
    with open(path, "rb") as file:
        content = io.BytesIO(file.read())
    try:
        saved = torch.load(content, weights_only=True)
        missing = {"model", "optimizer", "progress"} - set(saved)
    except Exception as error:
        raise ValueError(f"cannot read {path}") from error
    if missing:
        raise ValueError(f"{path} has no {missing}")
    return saved


def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)
    trial = copy.deepcopy(model)
    for name, value in trial.state_dict().items():
        other = saved["model"].get(name, None)
        if other is None or other.dtype != value.dtype:
            raise ValueError(f"{path} does not fit the model: {name}")
    try:
        trial.load_state_dict(saved["model"])
        copy.deepcopy(optimizer).load_state_dict(saved["optimizer"])
    except (RuntimeError, ValueError) as error:
        raise ValueError(f"{path} does not fit: {error}") from error
    pairs = zip(saved["optimizer"]["param_groups"], optimizer.param_groups, strict=True)
    if any(set(theirs) != set(mine) for theirs, mine in pairs):
        raise ValueError(f"{path} belongs to another optimizer")
    model.load_state_dict(saved["model"])
    optimizer.load_state_dict(saved["optimizer"])
    return saved["progress"]


def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    saved = {"step": 0, "losses": []}
    if os.path.isfile(path):
        saved = load_checkpoint(path, model, optimizer)
        scheduler.load_state_dict(saved["schedule"])
        restore_random_state(saved["generators"])
    losses, step = list(saved["losses"]), 0
    model.train()
    for epoch in range(epochs):
        order = torch.as_tensor(epoch_order(seed, epoch, len(images)))  # noqa: F821
        chunks = order.split(batch_size)
        for i, batch in enumerate(chunks):
            step += 1
            if step <= saved["step"]:
                continue
            loss = train_step(model, optimizer, scheduler, images[batch], labels[batch])  # noqa: F821
            losses.append(loss)
            if step % every == 0 or (epoch == epochs - 1 and i == len(chunks) - 1):
                save_checkpoint(
                    path,
                    model,
                    optimizer,
                    {
                        "step": step,
                        "losses": losses,
                        "schedule": scheduler.state_dict(),
                        "generators": random_state(),
                    },
                )
            (after_step or (lambda step: None))(step)
    return losses
