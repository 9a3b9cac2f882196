# task: GroupNorm
# verdict: wrong
# mistake: view refuses maps that do not lie in memory in the order of their axes
# told: contiguous-values-only
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError("num_channels must be divisible by num_groups")
        self.num_groups = num_groups
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        n, c = values.shape[:2]
        x = values.view(n, self.num_groups, c // self.num_groups, -1)
        mean = x.mean(dim=(2, 3), keepdim=True)
        var = ((x - mean) ** 2).mean(dim=(2, 3), keepdim=True)
        x = (x - mean) / torch.sqrt(var + self.eps)
        x = x.view(values.shape)
        shape = [1, c] + [1] * (values.dim() - 2)
        return x * self.weight.view(shape) + self.bias.view(shape)
