"""Another right solution: kinds of names, a copied optimizer, photographs resized by Pillow."""

import copy
import itertools

import numpy as np
import torch
from PIL import Image


def layer_of(name):
    return ".".join(name.split(".")[:-1])


def kinds_of(own, theirs):
    """What is to be reported of each name in one of the two dictionaries."""
    kinds = {name: "unexpected" for name in theirs if name not in own}
    for _, names in itertools.groupby(sorted(own, key=layer_of), key=layer_of):
        wrong = {}
        names = list(names)
        for name in names:
            if name not in theirs:
                wrong[name] = "missing"
            elif own[name].shape != theirs[name].shape:
                wrong[name] = "mismatched"
        kinds |= {name: wrong.get(name, "incomplete" if wrong else "loaded") for name in names}
    return kinds


def load_matching(model, state, prefix=""):
    own = model.state_dict(keep_vars=True)
    theirs = {name.removeprefix(prefix): value for name, value in state.items()}
    report = {k: [] for k in ("loaded", "missing", "unexpected", "mismatched", "incomplete")}
    for name, kind in sorted(kinds_of(own, theirs).items()):
        report[kind].append(name)
    if report["loaded"] == []:
        raise ValueError("No layer of the model is in this checkpoint.")
    for name in report["loaded"]:
        own[name].data.copy_(theirs[name].detach())
    return report


def optimizer_for(model, optimizer):
    wanted = dict.fromkeys(p for p in model.parameters() if p.requires_grad)
    known = {p for group in optimizer.param_groups for p in group["params"]}
    renewed = copy.copy(optimizer)
    renewed.state = optimizer.state.copy()  # of the same class
    for parameter in known.difference(wanted):
        renewed.state.pop(parameter, None)
    renewed.param_groups = [
        {**group, "params": [p for p in group["params"] if p in wanted]}
        for group in optimizer.param_groups
    ]
    new = [p for p in wanted if p not in known]
    if new:
        renewed.add_param_group({"params": new})
    return renewed


def preprocess(images, mode="torch", resize=256, crop=224):
    if images.dtype != np.uint8:
        raise ValueError(f"The images are {images.dtype}, not uint8.")
    if mode not in ("torch", "tf", "caffe"):
        raise ValueError(f"The mode {mode} is unknown.")
    height, width = images.shape[1:3]
    shorter = min(height, width)
    size = width * resize // shorter, height * resize // shorter  # as Pillow has it
    left, top = ((side - crop) // 2 for side in size)
    maps = np.empty((len(images), 3, crop, crop), dtype=np.float32)
    for image, answer in zip(images.astype(np.float32), maps, strict=True):
        for channel in range(3):
            gray = Image.fromarray(np.ascontiguousarray(image[..., channel]))
            gray = gray.resize(size, Image.Resampling.BILINEAR)
            answer[channel] = np.asarray(gray)[top : top + crop, left : left + crop]
    if mode == "caffe":
        maps = maps[:, ::-1] - np.reshape(CAFFE_MEAN, (3, 1, 1))  # noqa: F821
    elif mode == "tf":
        maps = np.interp(maps, (0, 255), (-1, 1))
    else:
        maps = (maps / 255 - np.reshape(MEAN, (3, 1, 1))) / np.reshape(STD, (3, 1, 1))  # noqa: F821
    return torch.from_numpy(np.ascontiguousarray(maps, dtype=np.float32))


def load_pretrained(name="resnet18", path=None, download=False):
    from torchvision.models import get_model_builder, get_model_weights

    if path is None and not download:
        raise ValueError("The weights come from a file, or with permission from the network.")
    weights, build = get_model_weights(name)["DEFAULT"], get_model_builder(name)
    if path is None:
        return build(weights=weights).eval(), weights.transforms()
    net = build(weights=None)
    try:
        with open(path, "rb") as file:
            state = torch.load(file, map_location=torch.device("cpu"), weights_only=True)
        missing, unexpected = net.load_state_dict(state, strict=False)
    except Exception as error:
        raise ValueError(f"The file {path} does not fit {name}.") from error
    if missing or unexpected:
        raise ValueError(f"The file {path} belongs to another network than {name}.")
    net.train(False)
    return net, weights.transforms()
