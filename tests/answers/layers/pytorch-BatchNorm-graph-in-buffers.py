# task: BatchNorm
# verdict: wrong
# mistake: the running statistics are computed with the graph of the batch attached (no detach, no no_grad), so the buffers require gradients, and in evaluation mode a backward pass goes back into earlier training batches (whose graphs may have been freed)
# mistake: the unbiased variance takes N, the batch size, for the number of values: N / (N - 1) instead of n / (n - 1) with n = N H W, wrong for images (and one image alone is a division by zero)
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
        axes = [axis for axis in range(inputs.dim()) if axis != 1]
        shape = [1, -1] + [1] * (inputs.dim() - 2)
        if self.training:
            mean = inputs.mean(axes)
            variance = inputs.var(axes, correction=0)
            count = inputs.shape[0]
            unbiased = variance * count / (count - 1)
            keep = 1 - self.momentum
            self.running_mean = keep * self.running_mean + self.momentum * mean
            self.running_var = keep * self.running_var + self.momentum * unbiased
            self.num_batches_tracked += 1
        else:
            mean, variance = self.running_mean, self.running_var
        scale = self.weight / (variance + self.eps).sqrt()
        centered = inputs - mean.reshape(shape)
        return centered * scale.reshape(shape) + self.bias.reshape(shape)
