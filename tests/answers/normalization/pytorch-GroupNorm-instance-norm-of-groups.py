# task: GroupNorm
# verdict: right
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError(f"{num_groups} groups of {num_channels} channels")
        self.groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        rows = values.reshape(len(values), self.groups, -1)
        normal = torch.nn.functional.layer_norm(rows, rows.shape[2:], eps=self.eps)
        normal = normal.reshape(len(values), len(self.weight), -1)
        scaled = torch.addcmul(self.bias[:, None], normal, self.weight[:, None])
        return scaled.reshape(values.shape)
