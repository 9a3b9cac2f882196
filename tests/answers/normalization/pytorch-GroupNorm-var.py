# task: GroupNorm
# verdict: wrong
# mistake: torch.var divides by n - 1
# told: unbiased-of-group-layers
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError("num_channels must be divisible by num_groups")
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        n, c = values.shape[:2]
        x = values.reshape(n, self.num_groups, -1)
        x = (x - x.mean(-1, keepdim=True)) / torch.sqrt(x.var(-1, keepdim=True) + self.eps)
        shape = [1, c] + [1] * (values.dim() - 2)
        return x.reshape(values.shape) * self.weight.view(shape) + self.bias.view(shape)
