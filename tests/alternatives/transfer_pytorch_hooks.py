"""Another right solution: hooks instead of methods, state dictionaries, one-hot losses, a class."""

import copy
import io

import numpy as np
import torch
from torch import nn
from torchvision.transforms import functional as vision


def load_matching(model, state, prefix=""):
    theirs = {}
    for name, value in state.items():
        theirs[name[len(prefix) :] if name.startswith(prefix) else name] = value
    mine = model.state_dict()
    report = {k: [] for k in ("loaded", "missing", "unexpected", "mismatched", "incomplete")}
    layers = {}
    for name in mine:
        layers.setdefault(".".join(name.split(".")[:-1]), []).append(name)
    for names in layers.values():
        kinds = {n: "fit" for n in names}
        for n in names:
            if n not in theirs:
                kinds[n] = "missing"
            elif list(theirs[n].shape) != list(mine[n].shape):
                kinds[n] = "mismatched"
        whole = set(kinds.values()) == {"fit"}
        for n, kind in kinds.items():
            report["loaded" if whole else "incomplete" if kind == "fit" else kind].append(n)
    report["unexpected"] = [n for n in theirs if n not in mine]
    if len(report["loaded"]) == 0:
        raise ValueError("nothing was loaded")
    model.load_state_dict({**mine, **{n: theirs[n] for n in report["loaded"]}})
    return {kind: sorted(names) for kind, names in report.items()}


def replace_head(model, name, num_classes, std=0.01):
    parent = model
    *path, last = name.split(".")
    for step in path:
        parent = getattr(parent, step)
    old = getattr(parent, last)
    made = {"dtype": old.weight.dtype, "device": old.weight.device}
    new = nn.Linear(old.in_features, num_classes, **made)
    with torch.no_grad():
        new.weight.copy_(std * torch.randn(num_classes, old.in_features))
        new.bias.fill_(0)
    parent.add_module(last, new)
    return model


def _evaluate(part, inputs):
    part.training = False


def freeze(layer):
    for part in layer.modules():
        if not hasattr(part, "frozen_by"):
            part.frozen_by = part.register_forward_pre_hook(_evaluate)
        for parameter in part.parameters():
            parameter.requires_grad = False
    layer.zero_grad(set_to_none=True)


def unfreeze(layer, batch_norm=False):
    for part in layer.modules():
        if "BatchNorm" in type(part).__name__ and not batch_norm:
            continue
        if hasattr(part, "frozen_by"):
            part.frozen_by.remove()
            del part.frozen_by
        for parameter in part._parameters.values():
            if parameter is not None:
                parameter.requires_grad = True


def optimizer_for(model, optimizer):
    groups, held = [], []
    for group in optimizer.param_groups:
        kept = [p for p in group["params"] if p.requires_grad]
        held += [id(p) for p in kept]
        groups.append({**group, "params": kept})
    new = [p for p in model.parameters() if p.requires_grad and id(p) not in held]
    renewed = type(optimizer)([*groups, {"params": new}], **optimizer.defaults)
    for p, slots in optimizer.state.items():
        if id(p) in held:
            renewed.state[p] = slots
    return renewed


def cache_features(body, images, batch_size=256):
    body, features = copy.deepcopy(body).eval(), []
    body.requires_grad_(False)
    for i in range(0, len(images), batch_size):
        features.extend(body(images[i : i + batch_size]).detach())
    return torch.stack(features)


def linear_probe(features, labels, num_classes, *, epochs, batch_size, lr, seed=0):
    weight = torch.zeros(num_classes, features.shape[1] + 1, dtype=features.dtype)
    inputs = torch.cat([features, torch.ones_like(features[:, :1])], dim=1)
    targets = nn.functional.one_hot(labels, num_classes).to(features.dtype)
    for epoch in range(epochs):
        order = list(epoch_order(seed, epoch, len(features)))  # noqa: F821
        while order:
            batch, order = order[:batch_size], order[batch_size:]
            delta = (inputs[batch] @ weight.T).softmax(dim=1) - targets[batch]
            weight -= lr * delta.T @ inputs[batch] / len(batch)
    head = nn.Linear(features.shape[1], num_classes, dtype=features.dtype)
    head.weight.data, head.bias.data = weight[:, :-1].clone(), weight[:, -1].clone()
    return head


def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype.name != "uint8":
        raise ValueError("bytes are expected")
    maps = torch.from_numpy(np.moveaxis(images, 3, 1).astype(np.float32))
    maps = vision.center_crop(vision.resize(maps, resize, antialias=True), crop)
    if mode == "torch":
        return vision.normalize(maps / 255, MEAN, STD)  # noqa: F821
    if mode == "tf":
        return (maps - 127.5) / 127.5
    if mode == "caffe":
        return vision.normalize(maps[:, [2, 1, 0]], CAFFE_MEAN, (1, 1, 1))  # noqa: F821
    raise ValueError(f"unknown mode {mode}")


def load_pretrained(name="resnet18", path=None, download=False):
    import torchvision

    kinds = torchvision.models.get_model_weights(name)
    if path is not None:
        net = torchvision.models.list_models() and getattr(torchvision.models, name)()
        try:
            with open(path, "rb") as file:
                state = torch.load(io.BytesIO(file.read()), map_location="cpu")
            net.load_state_dict(state)
        except Exception as error:
            raise ValueError(f"no weights for {name} in the file {path}") from error
    elif download:
        net = torchvision.models.get_model(name, weights="DEFAULT", progress=False)
    else:
        raise ValueError("not allowed to download")
    net.train(False)
    return net, kinds.DEFAULT.transforms()
