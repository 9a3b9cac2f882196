# task: BatchNorm
# verdict: right
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        for name, fill in (("weight", torch.ones), ("bias", torch.zeros)):
            self.register_parameter(name, nn.Parameter(fill(num_features)))
        for name, fill in (
            ("running_mean", torch.zeros), ("running_var", torch.ones)
        ):
            self.register_buffer(name, fill(num_features))
        counter = torch.zeros((), dtype=torch.int64)
        self.register_buffer("num_batches_tracked", counter)

    def statistics(self, rows):
        if not self.training:
            return self.running_mean, self.running_var
        number = rows.shape[0]
        mean = rows.sum(dim=0) / number
        variance = (rows - mean).pow(2).sum(dim=0) / number
        unbiased = variance.detach() * (number / (number - 1))
        self.running_mean.lerp_(mean.detach(), self.momentum)
        self.running_var.lerp_(unbiased, self.momentum)
        self.num_batches_tracked.add_(1)
        return mean, variance

    def forward(self, inputs):
        last = inputs.movedim(1, -1)  # (N, ..., C)
        mean, variance = self.statistics(last.flatten(0, -2))
        scale = self.weight * torch.rsqrt(variance + self.eps)
        outputs = torch.addcmul(self.bias, last - mean, scale)
        return outputs.movedim(-1, 1).contiguous()
