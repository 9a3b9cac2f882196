# task: BatchNorm
# verdict: right
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        for name, start in (("weight", 1.0), ("bias", 0.0)):
            self.register_parameter(name, nn.Parameter(torch.full((num_features,), start)))
        for name, start in (("running_mean", 0.0), ("running_var", 1.0)):
            self.register_buffer(name, torch.full((num_features,), start))
        self.register_buffer("num_batches_tracked", torch.zeros((), dtype=torch.int64))
        self.eps, self.momentum = eps, momentum

    def forward(self, inputs):
        rows = inputs.movedim(1, -1)  # the channels last: they broadcast
        if self.training:
            flat = rows.reshape(-1, rows.shape[-1])
            center = flat.mean(0)
            off = flat - center
            spread = torch.einsum("nc,nc->c", off, off)
            variance = spread / len(flat)
            with torch.no_grad():
                self.running_mean.lerp_(center, self.momentum)
                self.running_var.lerp_(spread / (len(flat) - 1), self.momentum)
                self.num_batches_tracked += 1
        else:
            center, variance = self.running_mean.clone(), self.running_var.clone()
        factor = self.weight * torch.rsqrt(variance + self.eps)
        return torch.addcmul(self.bias, rows - center, factor).movedim(-1, 1)
