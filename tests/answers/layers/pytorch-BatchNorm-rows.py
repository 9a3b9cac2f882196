# task: BatchNorm
# verdict: right
# way: channels moved to the end, everything as a matrix of rows, lerp_ for the buffers
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long))

    def forward(self, inputs):
        last = inputs.movedim(1, -1)  # (..., C)
        if self.training:
            rows = last.reshape(-1, last.shape[-1])
            n = len(rows)
            mean = rows.mean(dim=0)
            variance = torch.einsum("nc,nc->c", rows - mean, rows - mean) / n
            with torch.no_grad():
                self.running_mean.lerp_(mean.detach(), self.momentum)
                self.running_var.lerp_(variance.detach() * n / (n - 1), self.momentum)
                self.num_batches_tracked.add_(1)
        else:
            mean, variance = self.running_mean.clone(), self.running_var.clone()
        outputs = self.weight * (last - mean) / torch.sqrt(variance + self.eps) + self.bias
        return outputs.movedim(-1, 1).contiguous()
