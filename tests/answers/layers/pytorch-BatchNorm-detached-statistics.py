# task: BatchNorm
# verdict: wrong
# mistake: the statistics of the batch are detached so that no gradient flows through them; momentum weighs the old statistics
# told: constants-to-the-gradient, momentum-reversed
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0, dtype=torch.long))

    def forward(self, inputs):
        columns = inputs.transpose(0, 1).flatten(1)
        mean, variance = self.running_mean, self.running_var
        if self.training:
            with torch.no_grad():
                n = columns.shape[1]
                mean, variance = columns.mean(1), columns.var(1, unbiased=False)
                self.running_mean.mul_(self.momentum).add_((1 - self.momentum) * mean)
                self.running_var.mul_(self.momentum).add_((1 - self.momentum) * variance * n / (n - 1))
                self.num_batches_tracked.add_(1)
        shape = [1, -1] + [1] * (inputs.dim() - 2)
        scale = self.weight / (variance + self.eps).sqrt()
        return inputs * scale.view(shape) + (self.bias - mean * scale).view(shape)
