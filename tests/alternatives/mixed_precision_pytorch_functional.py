"""Other right answers: tables of rules, torch.func, hooks on the optimizer, bytes in a file."""

import io
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional


def cast_inputs(operation, inputs, half=torch.float16):
    rules = {name: lambda kinds: half for name in ("linear", "matmul", "conv2d")}
    full = ("softmax", "log_softmax", "cross_entropy", "mse_loss", "batch_norm", "layer_norm")
    rules |= {name: lambda kinds: torch.float32 for name in (*full, "sum", "exp", "log")}

    def widest(kinds):
        return max(kinds, key=lambda kind: torch.finfo(kind).bits)

    own = [t.dtype for t in inputs if t.dtype == half or t.dtype == torch.float32]
    target = rules.get(operation, widest)(own) if own else None
    return [torch.as_tensor(t, dtype=target) if t.dtype in own else t for t in inputs]


def policy_of(operation, inputs, half=torch.float16):
    def kind(tensors):
        with torch.amp.autocast(device_type="cpu", dtype=half):
            return operation(*tensors).dtype

    single = kind(inputs)
    low = kind([t.to(half) if t.dtype is torch.float32 else t for t in inputs])
    if single is half and low is half:
        return "half"
    if single is torch.float32:
        return {half: "follows", torch.float32: "float32"}.get(low, "other")
    return "other"


def mixed_loss(weights, inputs, labels, half=torch.float16):
    hidden, last = inputs, len(weights) - 1
    for place, (weight, bias) in enumerate(weights):
        product = torch.einsum("ni,oi->no", hidden.to(half), weight.to(half))
        hidden = product + bias.to(half)
        hidden = hidden if place == last else functional.threshold(hidden, 0.0, 0.0)
    return functional.nll_loss(hidden.log_softmax(dim=1, dtype=torch.float32), labels), hidden


def mixed_step(weights, inputs, labels, scale, lr, half=torch.float16, max_norm=None):
    masters = [tensor for pair in weights for tensor in pair]

    def scaled(*flat):
        pairs = list(zip(flat[::2], flat[1::2], strict=True))
        loss, _ = mixed_loss(pairs, inputs, labels, half)
        return loss * scale, loss

    places = tuple(range(len(masters)))
    plain = [m.detach() for m in masters]
    found, loss = torch.func.grad(scaled, argnums=places, has_aux=True)(*plain)
    found = [g / scale for g in found]
    if not np.isfinite([float(g.abs().max()) for g in found]).all():
        return loss.detach(), False
    if max_norm is not None:
        norm = np.sqrt(sum(float(g.square().sum()) for g in found))
        found = [g * (max_norm / norm) for g in found] if norm > max_norm else found
    for master, gradient in zip(plain, found, strict=True):
        master.sub_(lr * gradient)  # the same memory
    return loss.detach(), True


def amp_step(model, optimizer, inputs, labels, scaler=None, half=torch.float16, max_norm=None):
    own = [p for p in model.parameters() if p.requires_grad]
    with torch.autocast("cpu", dtype=half):
        logits = model(inputs)
    loss = functional.cross_entropy(logits.to(torch.float32), labels)
    scaled = loss if scaler is None else scaler.scale(loss)
    for parameter, gradient in zip(own, torch.autograd.grad(scaled, own), strict=True):
        parameter.grad = gradient
    if scaler is not None:
        scaler.unscale_(optimizer)
    if max_norm is not None:
        norm = torch.cat([p.grad.flatten() for p in own]).norm()
        for p in own:
            p.grad.mul_((max_norm / norm).clamp(max=1.0))
    if scaler is None:
        optimizer.step()
    else:
        scaler.step(optimizer)
        scaler.update()
    return loss.detach().clone()


def fit(model, optimizer, batches, epochs, scaler, half=torch.float16, schedule=None):
    taken, history = [], {"loss": [], "scale": [], "skipped": []}
    hook = optimizer.register_step_post_hook(lambda *_: taken.append(True))
    try:
        for _ in range(epochs):
            for batch in batches:
                if schedule is not None:
                    rate = schedule(len(taken))
                    for group in optimizer.param_groups:
                        group.update(lr=rate)
                before = len(taken)
                history["scale"].append(float(scaler.get_scale()))
                loss = amp_step(model, optimizer, *batch, scaler=scaler, half=half)
                history["loss"].append(float(loss))
                history["skipped"].append(len(taken) == before)
    finally:
        hook.remove()
    return history


class Checkpoint:
    def __init__(self, *parts):
        self.parts = parts

    def save(self, path):
        stream = io.BytesIO()
        torch.save(tuple(part.state_dict() for part in self.parts), stream)
        Path(path).write_bytes(stream.getvalue())

    def load(self, path):
        states = torch.load(io.BytesIO(Path(path).read_bytes()), map_location="cpu")
        for part, state in zip(self.parts, states, strict=True):
            part.load_state_dict(state)


def similarities(left, right, temperature=0.1):
    with torch.autocast("cpu", enabled=False):
        pairs = functional.cosine_similarity(
            left.to(torch.float32)[:, None], right.to(torch.float32)[None], dim=2
        )
    return pairs.div(temperature)


def lost_updates(weights, updates, half=torch.bfloat16):
    old = weights.to(half)
    new = torch.sub(old, updates.to(half))
    asked = updates.ne(0)
    return 1 - torch.count_nonzero(new[asked] != old[asked]).item() / int(asked.sum())


def saved_bytes(compute, parameters=()):
    class Keep(torch.autograd.graph.saved_tensors_hooks):
        def __init__(self):
            self.storages = {}
            super().__init__(self.pack, lambda tensor: tensor)

        def pack(self, tensor):
            self.storages[tensor.untyped_storage()._cdata] = tensor
            return tensor

    keep = Keep()
    with keep:
        result = compute()
    known = [one.untyped_storage()._cdata for one in parameters]
    sizes = {}
    for key, tensor in keep.storages.items():
        if key not in known:
            name = repr(tensor.dtype)[len("torch.") :]
            sizes[name] = sizes.get(name, 0) + len(tensor.untyped_storage())
    assert result is not None
    return sizes
