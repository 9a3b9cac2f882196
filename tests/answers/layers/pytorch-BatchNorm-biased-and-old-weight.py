# task: BatchNorm
# verdict: wrong
# mistake: the biased variance goes into running_var instead of the unbiased one
# mistake: momentum is used as the weight of the old statistics (as in Keras), so with 0.1 nine tenths are new
# told: biased-variance-remembered, momentum-reversed
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
        axes = [0] if inputs.dim() == 2 else [0, 2, 3]
        shape = [1, -1] + [1] * (inputs.dim() - 2)
        if self.training:
            mean = inputs.mean(dim=axes)
            var = inputs.var(dim=axes, unbiased=False)
            with torch.no_grad():
                m = self.momentum
                self.running_mean.mul_(m).add_((1 - m) * mean)
                self.running_var.mul_(m).add_((1 - m) * var)
                self.num_batches_tracked += 1
        else:
            mean, var = self.running_mean, self.running_var
        scale = self.weight / torch.sqrt(var + self.eps)
        return (inputs - mean.view(shape)) * scale.view(shape) + self.bias.view(shape)
