"""Quantization in PyTorch: a gradient for rounding, a layer that trains with it, pruned training.

Idea:   forward as if the numbers were codes, backward as if nothing had been rounded.
Papers: Bengio et al. (2013); Jacob et al. (2018), section 3; Han et al. (2015).
Check:  pytest tests/test_quantization.py -k pytorch
"""

import torch
from torch import nn
from torch.nn import functional


def code_parameters(low, high, bits, symmetric):
    """Scale, zero point, and the lowest and the highest code, as in the NumPy track.

    Args:
        low, high: tensors of one shape.
        bits: int from 2 to 8.
        symmetric: bool.
    """
    low, high = low.clamp(max=0), high.clamp(min=0)
    last = 2 ** (bits - 1) - 1
    lowest = -last if symmetric else -last - 1
    if symmetric:
        scale = torch.maximum(-low, high) / last
    else:
        scale = (high - low) / (last - lowest)
    scale = torch.where(scale == 0, 1.0, scale)
    zero_point = torch.zeros_like(scale) if symmetric else (lowest - low / scale).round()
    return scale, zero_point, lowest, last


def fake_quantize(values, scale, zero_point, lowest, highest):
    """Quantize and dequantize, with a gradient that passes straight through inside the range.

    The code of a value is value / scale, rounded half to even, plus the zero
    point. Forward, the code is clamped, and the result is what it stands for:
    scale * (code - zero_point). Backward, the gradient of the result goes to
    the value as it is, where the code before clamping is allowed, and is 0
    elsewhere. None goes to the scale or the zero point.

    Args:
        values: float tensor of finite numbers, left unchanged.
        scale: number, or a tensor of the type of values that broadcasts with
            them.
        zero_point: whole number, or a tensor of them, likewise.
        lowest, highest: the codes that are allowed, both included.

    Returns:
        Tensor of the shape and type of values.

    Do not call PyTorch's own fake_quantize functions.

    Source: Bengio et al. (2013); Jacob et al. (2018), section 3.
    """
    raise NotImplementedError  # TODO


class QuantLinear(nn.Linear):
    """A linear layer that trains as it will be used: with codes for inputs and weights.

    Inputs and weights are fake-quantized, the bias is not. The layer's own
    weights stay as they are.

    * Weights are symmetric, by their smallest and largest value: of each
      output's row if per_channel, else of the whole matrix.
    * Inputs are asymmetric, by the range in the buffers low and high. In
      training mode, a call first moves both toward the smallest and the
      largest entry of its inputs: low += momentum * (smallest - low), and high
      alike. In evaluation mode it leaves them. The buffers hold no graph.

    Args:
        in_features, out_features: sizes, as in nn.Linear.
        bits: int from 2 to 8, of inputs and weights.
        per_channel: bool.
        momentum: float above 0, at most 1.

    A call takes inputs (..., in_features) and returns (..., out_features). Of
    `code_parameters`, which is given, only the ranges matter: no gradient
    goes through them.

    Source: Jacob et al. (2018), section 3.1; Krishnamoorthi (2018).
    """

    def __init__(self, in_features, out_features, bits=8, per_channel=True, momentum=0.1):
        super().__init__(in_features, out_features)
        self.bits, self.per_channel, self.momentum = bits, per_channel, momentum
        self.register_buffer("low", torch.zeros(()))
        self.register_buffer("high", torch.zeros(()))

    def forward(self, inputs):
        raise NotImplementedError  # TODO


def masked_step(model, masks, optimizer, images, labels):
    """One training step of a network some of whose weights are pruned and stay so.

    Pruned weights are 0 in the forward pass, also if they were not before the
    call, and 0 after the step, whatever the optimizer has kept of earlier
    steps. The loss is the mean cross-entropy; each call starts from gradients
    of zero.

    Args:
        model: nn.Module that maps images to logits; its mode stays.
        masks: dict from names of model.named_parameters() to bool tensors of
            their shapes, False where a weight is pruned. Other parameters are
            not pruned.
        optimizer: torch optimizer of all parameters.
        images, labels: a batch; labels (N,) are integers.

    Returns:
        The loss before the update, a float.

    Source: Han et al. (2015), section 3.
    """

    raise NotImplementedError  # TODO
