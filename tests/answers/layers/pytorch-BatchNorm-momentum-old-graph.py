# task: BatchNorm
# verdict: wrong
# mistake: momentum weighs the old statistics instead of the new ones; the number of batches is never counted
# told: batches-not-counted, momentum-reversed
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.zeros((), dtype=torch.long))

    def forward(self, inputs):
        columns = inputs.transpose(0, 1).flatten(1)
        mean, var = self.running_mean, self.running_var
        if self.training:
            mean, var = columns.mean(dim=1), columns.var(dim=1, correction=0)
            n = columns.shape[1]
            with torch.no_grad():
                m = self.momentum
                self.running_mean.mul_(m).add_((1 - m) * mean)
                self.running_var.mul_(m).add_((1 - m) * var * n / (n - 1))
        shape = (-1,) + (1,) * (inputs.dim() - 2)
        scale = self.weight / (var + self.eps).sqrt()
        return inputs * scale.reshape(shape) + (self.bias - mean * scale).reshape(shape)
