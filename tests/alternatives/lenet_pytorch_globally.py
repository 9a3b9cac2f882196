"""Another right solution: one hook for all modules, parameters module by module."""

import torch
from torch import nn
from torch.nn.modules.module import register_module_forward_hook


def count_parameters(model):
    owned = {}
    for module in model.modules():
        for parameter in module.parameters(recurse=False):
            owned[id(parameter)] = parameter.nelement() * parameter.requires_grad
    return sum(owned.values())


def count_multiply_adds(model, image_shape):
    found, before = [], [(module, module.training) for module in model.modules()]
    ours = {id(m) for m, _ in before if isinstance(m, (nn.Conv2d, nn.Linear))}

    def note(module, inputs, output):
        if id(module) in ours:
            found.append((module.weight, output))

    handle = register_module_forward_hook(note)
    try:
        for module, _ in before:
            module.training = False
        with torch.no_grad():
            model(torch.zeros(image_shape).unsqueeze(0).to(next(model.parameters())))
    finally:
        handle.remove()
        for module, training in before:
            module.training = training
    return [weight.numel() // len(weight) * output.numel() for weight, output in found]
