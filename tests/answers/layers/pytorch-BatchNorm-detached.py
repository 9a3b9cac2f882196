# task: BatchNorm
# verdict: wrong
# mistake: mean and variance of the batch are computed under no_grad, so the gradient does not pass through them in training
# told: constants-to-the-gradient
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.num_features = num_features
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def _stats(self, inputs):
        if not self.training:
            return self.running_mean, self.running_var
        # statistics are not trained
        with torch.no_grad():
            flat = inputs.transpose(0, 1).reshape(self.num_features, -1)
            n = flat.shape[1]
            mean = flat.mean(dim=1)
            var = flat.var(dim=1, unbiased=False)
            self.running_mean *= 1 - self.momentum
            self.running_mean += self.momentum * mean
            self.running_var *= 1 - self.momentum
            self.running_var += self.momentum * var * n / (n - 1)
            self.num_batches_tracked += 1
        return mean, var

    def forward(self, inputs):
        mean, var = self._stats(inputs)
        shape = (1, self.num_features) + (1,) * (inputs.dim() - 2)
        scale = self.weight / torch.sqrt(var + self.eps)
        return (inputs - mean.view(shape)) * scale.view(shape) + self.bias.view(shape)
