"""Another right solution: descriptions as text, a rollback, a loop that ends by itself."""

import copy
import itertools
import os
import random
import tempfile

import numpy as np
import torch


def random_state():
    kind, keys, position, has_gauss, gauss = np.random.get_state()
    return {
        "python": random.getstate(),
        "numpy": [kind, torch.tensor(keys.astype(np.int64)), position, has_gauss, gauss],
        "torch": torch.default_generator.get_state(),
    }


def restore_random_state(state):
    kind, keys, *rest = state["numpy"]
    np.random.set_state((kind, keys.numpy().astype(np.uint32), *rest))
    torch.default_generator.set_state(state["torch"])
    random.setstate(state["python"])


def save_checkpoint(path, model, optimizer, progress):
    folder = os.path.dirname(path) or os.curdir
    saved = {name: part.state_dict() for name, part in (("model", model), ("optimizer", optimizer))}
    beside = tempfile.mktemp(dir=folder)
    try:
        torch.save(saved | {"progress": progress}, beside)
        os.replace(beside, path)
    finally:
        if os.path.exists(beside):
            os.unlink(beside)


def read_checkpoint(path):
    if not os.path.exists(path):
        raise FileNotFoundError(path)
    saved = None
    try:
        saved = torch.load(path, torch.device("cpu"), weights_only=True)
    except Exception as error:
        raise ValueError(f"damaged: {path}") from error
    if not isinstance(saved, dict) or not {"model", "optimizer", "progress"} <= saved.keys():
        raise ValueError(f"no checkpoint: {path}")
    return saved


def _groups(optimizer_state):
    return [[len(g["params"]), *sorted(g)] for g in optimizer_state["param_groups"]]


def load_checkpoint(path, model, optimizer):
    saved = read_checkpoint(path)
    before = copy.deepcopy([model.state_dict(), optimizer.state_dict()])
    formats = [{n: t.dtype for n, t in state.items()} for state in (before[0], saved["model"])]
    try:
        model.load_state_dict(saved["model"], strict=True)
        if formats[0] != formats[1] or _groups(before[1]) != _groups(saved["optimizer"]):
            raise ValueError("other number formats or groups")
        optimizer.load_state_dict(saved["optimizer"])
    except Exception as error:
        with torch.no_grad():
            for name, tensor in model.state_dict().items():
                tensor.copy_(before[0][name])
        raise ValueError(f"{path} does not fit: {error}") from error
    return saved["progress"]


def train_with_checkpoints(
    model, optimizer, scheduler, images, labels, *,
    path, epochs, batch_size, every, seed=0, after_step=None,
):  # fmt: skip
    model.train(True)
    losses = []
    try:
        noted = load_checkpoint(path, model, optimizer)
    except FileNotFoundError:
        pass
    else:
        losses += noted["losses"]
        scheduler.load_state_dict(noted["scheduler"])
        restore_random_state(noted["random"])
    plan = [
        batch
        for epoch in range(epochs)
        for batch in torch.tensor(epoch_order(seed, epoch, len(images))).split(batch_size)  # noqa: F821
    ]
    for done, batch in itertools.islice(enumerate(plan, start=1), len(losses), None):
        losses.append(train_step(model, optimizer, scheduler, images[batch], labels[batch]))  # noqa: F821
        if done in {len(plan), *range(every, len(plan), every)}:
            state = {"losses": losses, "scheduler": scheduler.state_dict()}
            save_checkpoint(path, model, optimizer, {**state, "random": random_state()})
        if after_step is not None:
            after_step(done)
    return losses
