"""Other right solutions: a function with a backward of its own, parameters set anew, state."""

import torch
from torch import nn


class Through(torch.autograd.Function):
    @staticmethod
    def forward(ctx, values, scale, zero_point, lowest, highest):
        codes = torch.round(values / scale) + zero_point
        ctx.save_for_backward(codes.ge(lowest) * codes.le(highest))
        codes = torch.minimum(torch.maximum(codes, torch.tensor(lowest).to(codes)),
                              torch.tensor(highest).to(codes))  # fmt: skip
        return ((codes - zero_point) * scale).to(values.dtype)

    @staticmethod
    def backward(ctx, upstream):
        (inside,) = ctx.saved_tensors
        return upstream.masked_fill(~inside, 0), None, None, None, None


def fake_quantize(values, scale, zero_point, lowest, highest):
    return Through.apply(values, scale, zero_point, lowest, highest)


class QuantLinear(nn.Linear):
    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits = bits
        self.per_channel = per_channel
        self.momentum = momentum
        self.register_buffer("low", torch.tensor(0.0))
        self.register_buffer("high", torch.tensor(0.0))

    def forward(self, inputs):
        if self.training:
            with torch.no_grad():
                self.low = (1 - self.momentum) * self.low + self.momentum * torch.min(inputs)
                self.high = (1 - self.momentum) * self.high + self.momentum * torch.max(inputs)
        with torch.no_grad():
            limit = 2 ** (self.bits - 1) - 1
            size = self.weight.abs()
            top = size.amax(1, keepdim=True) if self.per_channel else size.max()
            scale = torch.where(top > 0, top / limit, torch.ones_like(top))
        weight = fake_quantize(self.weight, scale, 0, -limit, limit)
        scale, zero, first, last = code_parameters(self.low, self.high, self.bits, False)  # noqa: F821
        return fake_quantize(inputs, scale, zero, first, last) @ weight.t() + self.bias


def masked_step(model, masks, optimizer, images, labels):
    named = dict(model.named_parameters())
    for name in masks:
        named[name].data[~masks[name]] = 0
    model.zero_grad()
    scores = model(images).log_softmax(dim=1)
    loss = -scores[torch.arange(len(labels)), labels].mean()
    loss.backward()
    optimizer.step()
    for name in masks:
        named[name].data = torch.where(masks[name], named[name].data, 0.0)
    return float(loss.detach())
