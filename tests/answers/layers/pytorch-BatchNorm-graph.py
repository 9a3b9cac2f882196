# task: BatchNorm
# verdict: wrong
# mistake: the statistics go into the buffers without detach, so that the buffers drag the graph along
# mistake: n of the unbiased variance is the size of the batch, without the positions of an image
# told: statistics-drag-the-graph, unbiased-by-the-batch-size
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
            variance = inputs.var(dim=axes, correction=0)
            n, share = len(inputs), self.momentum
            unbiased = variance * n / (n - 1)
            self.running_mean = (1 - share) * self.running_mean + share * mean
            self.running_var = (
                1 - share
            ) * self.running_var + share * unbiased
            self.num_batches_tracked += 1
        else:
            mean, variance = self.running_mean, self.running_var
        scale = self.weight / torch.sqrt(variance + self.eps)
        centered = inputs - mean.view(shape)
        return centered * scale.view(shape) + self.bias.view(shape)
