# task: BatchNorm
# verdict: wrong
# mistake: training normalizes by the unbiased variance (torch.var's default), the biased one was asked
# mistake: momentum is used as the weight of the old statistics, it was asked to be that of the new ones
# told: momentum-reversed, normalized-by-the-unbiased-variance
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
        axes = [0] + list(range(2, inputs.ndim))
        view = [1, -1] + [1] * (inputs.ndim - 2)
        if self.training:
            mean = torch.mean(inputs, dim=axes)
            var = torch.var(inputs, dim=axes)
            m = self.momentum
            self.running_mean.copy_(m * self.running_mean + (1 - m) * mean.detach())
            self.running_var.copy_(m * self.running_var + (1 - m) * var.detach())
            self.num_batches_tracked.add_(1)
        else:
            mean = self.running_mean
            var = self.running_var
        normed = (inputs - mean.reshape(view)) * (var.reshape(view) + self.eps) ** -0.5
        return normed * self.weight.reshape(view) + self.bias.reshape(view)
