"""Another right solution: random states as one text, a stack that cleans up, a plan of batches."""

import contextlib
import functools
import json
import os
import random
import uuid
from pathlib import Path

import numpy as np
import torch


def random_state():
    kind, keys, *rest = np.random.get_state()
    states = {
        "python": random.getstate(),
        "numpy": [kind, keys.tolist(), *rest],
        "torch": torch.default_generator.get_state().tolist(),
    }
    return {"json": json.dumps(states)}


def restore_random_state(state):
    states = json.loads(state["json"])
    version, numbers, gauss = states["python"]
    random.setstate((version, tuple(numbers), gauss))
    kind, keys, *rest = states["numpy"]
    np.random.set_state((kind, np.asarray(keys, dtype=np.uint32), *rest))
    torch.default_generator.set_state(torch.tensor(states["torch"], dtype=torch.uint8))


def save_checkpoint(path, model, optimizer, progress):
    target = Path(path)
    beside = target.with_name(f".{uuid.uuid4().hex}")
    with contextlib.ExitStack() as afterwards:
        afterwards.callback(beside.unlink, missing_ok=True)
        with beside.open("xb") as file:
            saved = dict(model=model.state_dict(), optimizer=optimizer.state_dict())
            torch.save(dict(saved, progress=progress), file)
        os.replace(beside, path)


def read_checkpoint(path):
    os.stat(path)  # FileNotFoundError, if there is nothing
    try:
        saved = torch.load(path, map_location=lambda storage, _: storage, weights_only=True)
    except Exception as error:
        raise ValueError(f"{path} is no checkpoint: {error}") from error
    match saved:
        case {"model": model, "optimizer": optimizer, "progress": progress}:
            return {"progress": progress, "optimizer": optimizer, "model": model}
    raise ValueError(f"{path} is no checkpoint: something is missing")


def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    losses = []
    with contextlib.suppress(FileNotFoundError):
        progress = load_checkpoint(path, model, optimizer)  # noqa: F821
        scheduler.load_state_dict(progress["scheduler"])
        restore_random_state(progress["random"])
        losses = progress["losses"].tolist()

    def note():
        noted = {"losses": torch.tensor(losses, dtype=torch.float64), "random": random_state()}
        save_checkpoint(path, model, optimizer, noted | {"scheduler": scheduler.state_dict()})

    order = functools.cache(lambda epoch: epoch_order(seed, epoch, len(images)))  # noqa: F821
    starts = range(0, len(images), batch_size)
    plan = [(epoch, first) for epoch in range(epochs) for first in starts]
    model.train()
    for number, (epoch, first) in list(enumerate(plan, start=1))[len(losses) :]:
        rows = torch.from_numpy(order(epoch)[first : first + batch_size])
        batch = images.index_select(0, rows), labels.index_select(0, rows)
        losses.append(train_step(model, optimizer, scheduler, *batch))  # noqa: F821
        if number == len(plan) or number % every == 0:
            note()
        if after_step is not None:
            after_step(number)
    return losses
