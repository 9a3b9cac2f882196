# task: GroupNorm
# verdict: wrong
# mistake: the groups are made of every num_groups-th channel instead of neighbors; no error is raised where the channels do not divide
# told: every-nth-channel-of-group-layers, refuses-nothing-of-group-layers
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        n, c = values.shape[:2]
        parts = values.reshape(n, c // self.num_groups, self.num_groups, -1)
        mean = parts.mean((1, 3), keepdim=True)
        variance = parts.var((1, 3), correction=0, keepdim=True)
        normal = ((parts - mean) / torch.sqrt(variance + self.eps)).reshape(values.shape)
        shape = (1, c) + (1,) * (values.ndim - 2)
        return normal * self.weight.view(shape) + self.bias.view(shape)
