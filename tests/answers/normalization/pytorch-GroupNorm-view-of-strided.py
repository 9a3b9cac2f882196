# task: GroupNorm
# verdict: wrong
# mistake: view fails for values that are not contiguous, such as maps in channels_last format or permuted ones
# told: contiguous-values-only
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError("num_channels must be a multiple of num_groups.")
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        grouped = values.view(values.shape[0], self.num_groups, -1)
        mean = grouped.mean(-1, keepdim=True)
        variance = grouped.var(-1, unbiased=False, keepdim=True)
        normal = ((grouped - mean) / (variance + self.eps).sqrt()).view(values.shape)
        shape = (1, -1) + (1,) * (values.dim() - 2)
        return normal * self.weight.view(shape) + self.bias.view(shape)
