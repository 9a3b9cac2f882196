# task: BatchNorm
# verdict: wrong
# mistake: the batch is normalized by the unbiased variance
# mistake: the buffers are not detached and hang on the graphs of the batches
# told: normalized-by-the-unbiased-variance, statistics-drag-the-graph
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer("num_batches_tracked", torch.tensor(0))

    def forward(self, inputs):
        dims = (0,) if inputs.dim() == 2 else (0, 2, 3)
        shape = (1, -1) if inputs.dim() == 2 else (1, -1, 1, 1)
        if self.training:
            mean = inputs.mean(dim=dims)
            var = inputs.var(dim=dims)
            m = self.momentum
            self.running_mean = (1 - m) * self.running_mean + m * mean
            self.running_var = (1 - m) * self.running_var + m * var
            self.num_batches_tracked += 1
        else:
            mean, var = self.running_mean, self.running_var
        normed = (inputs - mean.view(shape)) / torch.sqrt(
            var.view(shape) + self.eps
        )
        return self.weight.view(shape) * normed + self.bias.view(shape)
