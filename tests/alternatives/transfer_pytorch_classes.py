"""Another right solution: classes of frozen layers, torch.func, resizing by two matrices."""

import numpy as np
import torch
from torch import nn


def load_matching(model, state, prefix=""):
    theirs = {(n[len(prefix) :] if prefix and n.startswith(prefix) else n): state[n] for n in state}
    words = ("loaded", "missing", "unexpected", "mismatched", "incomplete")
    report, plan = {word: [] for word in words}, []
    known = set()
    for place, module in model.named_modules():
        own = {**module._parameters, **module._buffers}
        own = {k: v for k, v in own.items() if v is not None}
        names = {k: f"{place}.{k}".lstrip(".") for k in own}
        known.update(names.values())
        fits = {k: names[k] in theirs and theirs[names[k]].shape == own[k].shape for k in own}
        for k, name in names.items():
            if fits[k]:
                report["loaded" if all(fits.values()) else "incomplete"].append(name)
            else:
                report["mismatched" if name in theirs else "missing"].append(name)
        if own and all(fits.values()):
            plan += [(own[k], theirs[names[k]]) for k in own]
    report["unexpected"] = [name for name in theirs if name not in known]
    if not plan:
        raise ValueError("not one layer fits")
    with torch.no_grad():
        for mine, other in plan:
            mine[...] = other
    return {word: sorted(names) for word, names in report.items()}


def replace_head(model, name, num_classes, std=0.01):
    old = dict(model.named_modules())[name]
    new = nn.utils.skip_init(
        nn.Linear,
        old.weight.shape[1],
        num_classes,
        device=old.weight.device,
        dtype=old.weight.dtype,
    )
    new.weight.data = torch.normal(0.0, std, new.weight.shape).to(old.weight)
    new.bias.data = torch.zeros_like(new.bias)
    for parent in model.modules():
        for child, one in parent.named_children():
            if one is old:
                parent._modules[child] = new
    return model


class Frozen:
    """Mixed into the class of a layer: it is never in training mode."""

    def train(self, mode=True):
        super().train(mode)
        self.training = False
        return self


def freeze(layer):
    for p in layer.parameters():
        p.requires_grad = False
        p.grad = None
    for part in layer.modules():
        if not isinstance(part, Frozen):
            part.__class__ = type(type(part).__name__, (Frozen, type(part)), {})
        part.training = False


def unfreeze(layer, batch_norm=False):
    for part in layer.modules():
        if batch_norm or not isinstance(part, nn.modules.batchnorm._NormBase):
            if isinstance(part, Frozen):
                part.__class__ = type(part).__mro__[2]
            for p in part.parameters(recurse=False):
                p.requires_grad = True


def optimizer_for(model, optimizer):
    wanted = {id(p): p for p in model.parameters() if p.requires_grad}
    for group in optimizer.param_groups:
        for p in [one for one in group["params"] if id(one) not in wanted]:
            optimizer.state.pop(p, None)
        group["params"][:] = [p for p in group["params"] if wanted.pop(id(p), None) is not None]
    if wanted:
        optimizer.param_groups.append({**optimizer.defaults, "params": list(wanted.values())})
    return optimizer


@torch.no_grad()
def cache_features(body, images, batch_size=256):
    was = {}
    for name, part in body.named_modules():
        was[name], part.training = part.training, False
    found = None
    for first in range(0, len(images), batch_size):
        rows = body(images[first : first + batch_size])
        found = rows.new_empty(len(images), *rows.shape[1:]) if found is None else found
        found[first : first + batch_size] = rows
    for name, part in body.named_modules():
        part.training = was[name]
    return found


def linear_probe(features, labels, num_classes, *, epochs, batch_size, lr, seed=0):
    x, y = features.detach(), labels.long()
    weights = (x.new_zeros(num_classes, x.shape[1]), x.new_zeros(num_classes))

    def cost(pair, rows, wanted):
        scores = torch.einsum("nd,kd->nk", rows, pair[0]) + pair[1]
        return -scores.log_softmax(1).gather(1, wanted[:, None]).mean()

    slope = torch.func.grad(cost)
    for epoch in range(epochs):
        order = epoch_order(seed, epoch, len(x)).tolist()  # noqa: F821
        for first in range(0, len(order), batch_size):
            batch = order[first : first + batch_size]
            steps = slope(weights, x[batch], y[batch])
            weights = tuple(w - lr * g for w, g in zip(weights, steps, strict=True))
    head = nn.Linear(x.shape[1], num_classes, dtype=x.dtype, device=x.device)
    head.load_state_dict({"weight": weights[0], "bias": weights[1]})
    return head


def triangles(old, new):
    """(new, old): the shares of the old pixels in each new one."""
    scale = old / new
    centers = (np.arange(new) + 0.5) * scale
    distance = np.abs(np.arange(old) + 0.5 - centers[:, None]) / max(scale, 1.0)
    shares = np.clip(1 - distance, 0, None)
    return shares / shares.sum(1, keepdims=True)


def preprocess(images, mode="torch", resize=256, crop=224):
    if str(images.dtype) != "uint8" or mode not in {"torch", "tf", "caffe"}:
        raise ValueError("bytes, please, and a mode that is known")
    height, width = images.shape[1:3]
    short = min(height, width)
    size = height * resize // short, width * resize // short
    rows, columns = triangles(height, size[0]), triangles(width, size[1])
    maps = np.einsum("yh,xw,nhwc->ncyx", rows, columns, images.astype(float), optimize=True)
    y, x = (size[0] - crop) // 2, (size[1] - crop) // 2
    maps = maps[..., y : y + crop, x : x + crop]
    if mode == "caffe":
        shift, scale, maps = CAFFE_MEAN, (1, 1, 1), maps[:, ::-1]  # noqa: F821
    elif mode == "tf":
        shift, scale = [127.5] * 3, [127.5] * 3
    else:
        shift, scale = np.multiply(MEAN, 255), np.multiply(STD, 255)  # noqa: F821
    column = (3, 1, 1)
    maps = (maps - np.reshape(shift, column)) / np.reshape(scale, column)
    return torch.tensor(maps.copy(), dtype=torch.float32)


def load_pretrained(name="resnet18", path=None, download=False):
    from torchvision import models

    kind = models.get_model_weights(name)
    build = models.get_model_builder(name)
    if path is not None:
        net = build()
        wanted = net.state_dict()
        try:
            state = torch.load(path, weights_only=True)
            if state.keys() != wanted.keys():
                raise KeyError("other names")
            for key, value in state.items():
                if value.shape != wanted[key].shape:
                    raise ValueError("other shapes")
                wanted[key].copy_(value)
        except BaseException as error:
            raise ValueError("these are not the weights: " + str(path)) from error
    elif not download:
        raise ValueError("neither a path nor a permission")
    else:
        net = build(weights=kind.DEFAULT, progress=False)
    return net.eval(), kind.DEFAULT.transforms()
