# task: BatchNorm
# verdict: right
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.register_parameter("weight", nn.Parameter(torch.ones(num_features)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(num_features)))
        for name, start in (
            ("running_mean", torch.zeros(num_features)),
            ("running_var", torch.ones(num_features)),
            ("num_batches_tracked", torch.zeros((), dtype=torch.int64)),
        ):
            self.register_buffer(name, start)

    def forward(self, inputs):
        last = inputs.movedim(1, -1)  # (..., C)
        if self.training:
            rows = last.flatten(0, -2)  # (n, C)
            mean = rows.mean(dim=0)
            variance = torch.einsum("nc,nc->c", rows - mean, rows - mean) / len(rows)
            self._remember(mean.detach(), variance.detach(), len(rows))
        else:
            mean = self.running_mean.clone()
            variance = self.running_var.clone()
        outputs = torch.addcmul(
            self.bias, last - mean, self.weight * (variance + self.eps).rsqrt()
        )
        return outputs.movedim(-1, 1)

    def _remember(self, mean, variance, n):
        self.num_batches_tracked.add_(1)
        unbiased = variance * (n / max(n - 1, 1))
        for buffer, new in (
            (self.running_mean, mean), (self.running_var, unbiased)
        ):
            buffer.mul_(1 - self.momentum).add_(new, alpha=self.momentum)
