# task: BatchNorm
# verdict: wrong
# mistake: momentum is the weight of the old statistics, as in Keras
# mistake: the batch's statistics go into the buffers with their graph (no detach, no no_grad)
# told: momentum-reversed, statistics-drag-the-graph
class BatchNorm(nn.Module):
    def __init__(self, num_features, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps = eps
        self.momentum = momentum
        self.weight = nn.Parameter(torch.ones(num_features))
        self.bias = nn.Parameter(torch.zeros(num_features))
        self.register_buffer("running_mean", torch.zeros(num_features))
        self.register_buffer("running_var", torch.ones(num_features))
        self.register_buffer(
            "num_batches_tracked", torch.tensor(0, dtype=torch.long)
        )

    def forward(self, inputs):
        axes = (0,) if inputs.ndim == 2 else (0, 2, 3)
        if self.training:
            n = inputs.numel() // inputs.shape[1]
            mean = inputs.mean(axes)
            var = inputs.var(axes, unbiased=False)
            m = self.momentum
            self.running_mean = m * self.running_mean + (1 - m) * mean
            self.running_var = m * self.running_var + (1 - m) * var * n / (n - 1)
            self.num_batches_tracked += 1
        else:
            mean, var = self.running_mean, self.running_var

        def wide(values):
            return values if inputs.ndim == 2 else values[:, None, None]

        scale = self.weight / torch.sqrt(var + self.eps)
        return (inputs - wide(mean)) * wide(scale) + wide(self.bias)
