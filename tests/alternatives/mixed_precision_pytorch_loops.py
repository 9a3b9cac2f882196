"""Other right answers: two branches for the step, lists for the history, a checkpoint of lists."""

import numpy as np
import torch


def amp_step(model, optimizer, inputs, labels, scaler=None, half=torch.float16, max_norm=None):
    def loss_of():
        with torch.amp.autocast(device_type=inputs.device.type, dtype=half):
            logits = model(inputs)
        return torch.nn.CrossEntropyLoss()(logits.float(), labels)

    loss = loss_of()
    if scaler is None:
        loss.backward()
        if max_norm is not None:
            torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm)
        optimizer.step()
    else:
        scaler.scale(loss).backward()
        scaler.unscale_(optimizer)  # allowed without clipping, too
        torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm or float("inf"))
        scaler.step(optimizer)
        scaler.update()
    model.zero_grad()
    return torch.tensor(loss.item())


def fit(model, optimizer, batches, epochs, scaler, half=torch.float16, schedule=None):
    rows, steps = [], 0
    for inputs, labels in [pair for _ in range(epochs) for pair in batches]:
        if schedule:
            optimizer.param_groups[:] = [{**group, "lr": schedule(steps)}
                                         for group in optimizer.param_groups]  # fmt: skip
        scale = scaler.get_scale()
        loss = amp_step(model, optimizer, inputs, labels, scaler, half)
        rows.append((float(loss), float(scale), scaler.get_scale() == scale / 2))
        steps += 1 - rows[-1][2]
    losses, scales, skipped = zip(*rows, strict=True)
    return {"loss": losses, "scale": scales, "skipped": skipped}


class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.model, self.optimizer, self.scaler = model, optimizer, scaler

    def save(self, path):
        weights = [value.clone() for value in self.model.state_dict().values()]
        states = (self.optimizer.state_dict(), self.scaler.state_dict())
        with open(path, "wb") as stream:
            torch.save([weights, *states], stream)

    def load(self, path):
        with open(path, "rb") as stream:
            weights, optimizer, scaler = torch.load(stream)
        for value, weight in zip(self.model.state_dict().values(), weights, strict=True):
            value.copy_(weight)  # the tensors of the state are those of the model
        self.optimizer.load_state_dict(optimizer)
        self.scaler.load_state_dict(scaler)


def lost_updates(weights, updates, half=torch.bfloat16):
    old, new = weights.to(half), weights.to(half)
    new -= updates.to(half)
    chosen = [a == b for a, b, u in zip(old.ravel(), new.ravel(), updates.ravel()) if u]  # noqa: B905
    return float(np.mean([one.item() for one in chosen]))


def saved_bytes(compute, parameters=()):
    kept = []
    with torch.autograd.graph.saved_tensors_hooks(lambda t: kept.append(t) or t, lambda t: t):
        _result = compute()
    skip = {p.untyped_storage().data_ptr() for p in parameters}
    sizes, seen = {}, set()
    for tensor in kept:
        storage = tensor.untyped_storage()
        if storage.data_ptr() in skip | seen:
            continue
        seen.add(storage.data_ptr())
        name = str(tensor.dtype).split(".")[1]
        sizes[name] = sizes.get(name, 0) + storage.nbytes()
    return sizes
