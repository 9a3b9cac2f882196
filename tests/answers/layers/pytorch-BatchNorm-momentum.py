# task: BatchNorm
# verdict: wrong
# mistake: momentum is taken as the weight of the old statistics, as in Keras
# told: momentum-reversed
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer(
            "num_batches_tracked", torch.tensor(0, dtype=torch.long)
        )

    def _follow(self, running, new):
        running.mul_(self.momentum).add_((1 - self.momentum) * new)

    def forward(self, inputs):
        axes = [axis for axis in range(inputs.dim()) if axis != 1]
        shape = [1] * inputs.dim()
        shape[1] = -1
        if self.training:
            mean = inputs.mean(axes)
            variance = inputs.var(axes, correction=0)
            with torch.no_grad():
                self._follow(self.running_mean, mean)
                self._follow(self.running_var, inputs.var(axes))
                self.num_batches_tracked.add_(1)
        else:
            mean, variance = self.running_mean, self.running_var
        centered = inputs - mean.reshape(shape)
        scaled = centered / (variance.reshape(shape) + self.eps).sqrt()
        return self.weight.reshape(shape) * scaled + self.bias.reshape(shape)
