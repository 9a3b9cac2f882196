"""Other right answers: backward and .grad, modules made on the way, NumPy for the bits."""

import pickle

import numpy as np
import torch

HALVES = (torch.float16, torch.bfloat16)


def cast_inputs(operation, inputs, half=torch.float16):
    if operation in "linear matmul conv2d".split():
        return [t.half() if half is torch.float16 and t.dtype == torch.float32
                else t.bfloat16() if t.dtype == torch.float32 else t for t in inputs]  # fmt: skip
    full = {"softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm", "layer_norm"}
    mixed = {t.dtype for t in inputs} >= {torch.float32, half}
    if mixed or operation in full | {"sum", "exp", "log"}:
        return [t.float() if t.dtype == half else t for t in inputs]
    return list(inputs)


def policy_of(operation, inputs, half=torch.float16):
    found = ""
    for cast in (False, True):
        given = [t.to(half) if cast and t.dtype == torch.float32 else t for t in inputs]
        with torch.no_grad(), torch.autocast("cpu", half):
            kind = operation(*given).dtype
        found += "h" if kind == half else "s" if kind == torch.float32 else "?"
    return {"hh": "half", "ss": "float32", "sh": "follows"}.get(found, "other")


def mixed_loss(weights, inputs, labels, half=torch.float16):
    rows = inputs.to(half)
    for weight, bias in weights[:-1]:
        rows = torch.clamp(torch.addmm(bias.to(half), rows, weight.to(half).t()), min=0)
    weight, bias = (one.to(half) for one in weights[-1])
    logits = torch.nn.functional.linear(rows, weight, bias)
    return torch.nn.CrossEntropyLoss()(logits.to(torch.float32), labels), logits


def mixed_step(weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None):
    masters = [one for pair in weights for one in pair]
    held = [m.grad for m in masters]
    for master in masters:
        master.grad = None
    loss, _ = mixed_loss(weights, inputs, labels, half)
    loss.backward(gradient=torch.tensor(float(scale)))
    found = [m.grad / scale for m in masters]
    for master, gradient in zip(masters, held, strict=True):
        master.grad = gradient
    norm = torch.linalg.vector_norm(torch.stack([g.norm() for g in found]))
    finite = all(np.isfinite(g.numpy()).all() for g in found)
    if finite:
        factor = 1.0 if max_norm is None or norm <= max_norm else max_norm / norm
        for master, gradient in zip(masters, found, strict=True):
            master.data.add_(gradient * factor, alpha=-lr)
    return torch.as_tensor(loss.item()), finite


def amp_step(model, optimizer, inputs, labels, scaler=None, half=torch.float16, max_norm=None):
    for group in optimizer.param_groups:
        for p in group["params"]:
            p.grad = None
    with torch.autocast("cpu", half):
        loss = torch.nn.CrossEntropyLoss()(model(inputs), labels)
    scale = 1.0 if scaler is None else scaler.get_scale()
    (loss if scaler is None else scaler.scale(loss)).backward()
    own = [p for p in model.parameters() if p.grad is not None]
    if max_norm is not None:  # still scaled, and so is the bound
        norm = torch.stack([p.grad.norm() for p in own]).norm()
        if norm > max_norm * scale:
            for p in own:
                p.grad *= max_norm * scale / norm
    if scaler is None:
        optimizer.step()
    else:
        scaler.step(optimizer)
        scaler.update()
    return loss.detach()


def fit(model, optimizer, batches, epochs, scaler, half=torch.float16, schedule=None):
    losses, scales, skipped = [], [], []
    for _ in range(epochs):
        for inputs, labels in batches:
            if schedule:
                rate = schedule(skipped.count(False))
                for group in optimizer.param_groups:
                    group["lr"] = rate
            scales += [scaler.get_scale()]
            losses += [amp_step(model, optimizer, inputs, labels, scaler, half).item()]
            skipped += [scaler.get_scale() / scales[-1] < 1]
    return dict(loss=losses, scale=scales, skipped=skipped)


class Checkpoint:
    def __init__(self, model, optimizer, scaler):
        self.parts = [model, optimizer, scaler]

    def save(self, path):
        with open(path, "wb") as file:
            pickle.dump([part.state_dict() for part in self.parts], file)

    def load(self, path):
        with open(path, "rb") as file:
            model, optimizer, scaler = pickle.load(file)
        self.parts[0].load_state_dict(model)
        self.parts[1].load_state_dict(optimizer)
        self.parts[2].load_state_dict(scaler)


def similarities(left, right, temperature=0.1):
    def unit(rows):
        rows = rows.to(torch.float32)
        return rows * rows.pow(2).sum(1, keepdim=True).rsqrt()

    with torch.autocast("cpu", enabled=False):
        return torch.einsum("nd,md->nm", unit(left), unit(right)) / temperature


def lost_updates(weights, updates, half=torch.bfloat16):
    lost, asked = 0, 0
    for weight, update in zip(weights.to(half).flatten(), updates.flatten(), strict=True):
        if update != 0:
            asked += 1
            lost += int((weight - update.to(half)).item() == weight.item())
    return lost / asked


def saved_bytes(compute, parameters=()):
    kept = {}

    def pack(tensor):
        kept.setdefault(tensor.untyped_storage().data_ptr(), tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        result = compute()
    for parameter in parameters:
        kept.pop(parameter.untyped_storage().data_ptr(), None)
    names = sorted({str(t.dtype).split(".")[-1] for t in kept.values()})
    sizes = {name: sum(t.untyped_storage().nbytes() for t in kept.values()
                       if str(t.dtype).endswith("." + name)) for name in names}  # fmt: skip
    del result
    return sizes
