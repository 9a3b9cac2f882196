"""Another right solution: a method as the step, all weights in one call, tensors turned in turn."""

import itertools

import torch


class _Step:
    def __init__(self, model, loss_of, rate, backend):
        self.weights = [p for p in model.parameters() if p.requires_grad]
        self.rate = rate
        self.loss_on = torch.compile(
            lambda images, labels: loss_of(model(images), labels),
            fullgraph=True, dynamic=True, backend=backend,
        )  # fmt: skip

    def take(self, images, labels):
        loss = self.loss_on(images, labels)
        gradients = torch.autograd.grad(loss, self.weights, materialize_grads=True)
        with torch.no_grad():
            torch._foreach_add_(self.weights, gradients, alpha=-self.rate)
        return loss.detach()


def compiled_step(model, loss_of, rate, backend):
    return _Step(model, loss_of, rate, backend).take


def to_channels_last(model, images):
    def turned(tensor):
        return tensor.contiguous(memory_format=torch.channels_last)

    for tensor in itertools.chain(model.parameters(), model.buffers()):
        if tensor.dim() == 4:
            tensor.data = turned(tensor.data)
            if tensor.grad is not None:
                tensor.grad = turned(tensor.grad)
    return model, images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
