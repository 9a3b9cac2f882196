# task: BatchNorm
# verdict: wrong
# mistake: running_var follows the biased variance instead of the unbiased one
# told: biased-variance-remembered
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, inputs):
        axes = [0] + list(range(2, inputs.dim()))
        shape = [1, -1] + [1] * (inputs.dim() - 2)
        if self.training:
            mean = inputs.mean(dim=axes)
            var = inputs.var(dim=axes, correction=0)
            with torch.no_grad():
                m = self.momentum
                self.running_mean.copy_((1 - m) * self.running_mean + m * mean)
                self.running_var.copy_((1 - m) * self.running_var + m * var)
                self.num_batches_tracked += 1
        else:
            mean, var = self.running_mean, self.running_var
        normal = (inputs - mean.view(shape)) / torch.sqrt(
            var.view(shape) + self.eps
        )
        return self.weight.view(shape) * normal + self.bias.view(shape)
