# task: GroupNorm
# verdict: wrong
# mistake: the variance is the unbiased one, divided by one value less
# told: unbiased-of-group-layers
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError("num_channels must be a multiple of num_groups")
        self.num_groups = num_groups
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        rows = values.reshape(values.shape[0], self.num_groups, -1)
        mean = rows.mean(-1, keepdim=True)
        var = rows.var(-1, keepdim=True)
        result = ((rows - mean) / torch.sqrt(var + self.eps)).reshape(values.shape)
        shape = [1, -1] + [1] * (values.dim() - 2)
        return result * self.weight.view(shape) + self.bias.view(shape)
