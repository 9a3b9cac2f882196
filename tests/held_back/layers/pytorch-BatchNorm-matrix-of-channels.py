# task: BatchNorm
# verdict: right
# mistake: none; unusual because the inputs are laid out as a matrix with one row per channel, normalized there and laid back, and the buffers move by lerp

class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        for name, start in (("weight", 1.0), ("bias", 0.0)):
            self.register_parameter(
                name, nn.Parameter(torch.full((num_features,), start))
            )
        for name, start in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.full((num_features,), start))
        self.register_buffer(
            "num_batches_tracked", torch.zeros((), dtype=torch.long)
        )

    def forward(self, inputs):
        swapped = inputs.transpose(0, 1)  # (C, N, ...)
        rows = swapped.reshape(len(swapped), -1)  # (C, n)
        mean, variance = self.running_mean[:, None], self.running_var[:, None]
        if self.training:
            count = rows.shape[1]
            mean = rows.sum(dim=1, keepdim=True) / count
            centered = rows - mean
            variance = (centered * centered).sum(dim=1, keepdim=True) / count
            with torch.no_grad():
                unbiased = variance[:, 0] * (count / (count - 1))
                self.running_mean.lerp_(mean[:, 0], self.momentum)
                self.running_var.lerp_(unbiased, self.momentum)
                self.num_batches_tracked.add_(1)
        scaled = (rows - mean) * torch.rsqrt(variance + self.eps)
        rows = torch.addcmul(self.bias[:, None], scaled, self.weight[:, None])
        return rows.reshape(swapped.shape).transpose(0, 1)
