# task: GroupNorm
# verdict: right
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError("num_channels must be a multiple of num_groups")
        self.num_groups, self.num_channels, self.eps = num_groups, num_channels, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        parts = []
        for part in values.chunk(self.num_groups, dim=1):
            axes = tuple(range(1, part.dim()))
            variance, mean = torch.var_mean(part, dim=axes, correction=0, keepdim=True)
            parts.append((part - mean) * torch.rsqrt(variance + self.eps))
        shape = (1, -1) + (1,) * (values.dim() - 2)
        return torch.cat(parts, dim=1) * self.weight.view(shape) + self.bias.view(shape)
