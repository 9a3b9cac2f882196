"""Other right solutions: a gradient by a product with 0 and 1, row by row, gradients asked for."""

import torch
from torch import nn
from torch.nn import functional


def fake_quantize(values, scale, zero_point, lowest, highest):
    detached = values.detach()
    codes = torch.round(detached / scale) + zero_point
    allowed = ((codes >= lowest) & (codes <= highest)).to(values.dtype)
    clamped = codes.clamp(lowest, highest)
    target = ((clamped - zero_point) * scale).to(values.dtype).detach()
    return target + allowed * (values - detached)


class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def code(self, values, low, high, symmetric):
        known = code_parameters(low.detach(), high.detach(), self.bits, symmetric)  # noqa: F821
        return fake_quantize(values, *known)

    def forward(self, inputs):
        if self.training:
            for name, end in (("low", inputs.min()), ("high", inputs.max())):
                old = getattr(self, name)
                old.add_(self.momentum * (end.detach() - old))
        if self.per_channel:
            rows = [self.code(row, row.min(), row.max(), True) for row in self.weight]
            weight = torch.stack(rows)
        else:
            weight = self.code(self.weight, self.weight.min(), self.weight.max(), True)
        inputs = self.code(inputs, self.low, self.high, False)
        return torch.einsum("...i,oi->...o", inputs, weight) + self.bias


def masked_step(model, masks, optimizer, images, labels):
    weights = {name: value for name, value in model.named_parameters()}
    effective = {
        name: value * masks[name] if name in masks else value for name, value in weights.items()
    }
    logits = torch.func.functional_call(model, effective, (images,))
    loss = nn.CrossEntropyLoss()(logits, labels)
    slopes = torch.autograd.grad(loss, list(weights.values()))
    for value, slope in zip(weights.values(), slopes, strict=True):
        value.grad = slope
    optimizer.step()
    with torch.no_grad():
        for name, mask in masks.items():
            weights[name].copy_(weights[name] * mask)
    return functional.cross_entropy(logits, labels).item()
