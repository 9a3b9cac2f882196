# task: GroupNorm
# verdict: right
# mistake: none; unusual because each group is one row for nn.functional.layer_norm, and addcmul applies weight and bias
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError(f"{num_channels} channels, {num_groups} groups")
        self.num_groups = num_groups
        self.eps = eps
        self.register_parameter("weight", nn.Parameter(torch.ones(num_channels)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(num_channels)))

    def forward(self, values):
        size = math.prod(values.shape[1:]) // self.num_groups
        rows = values.reshape(len(values), self.num_groups, size)
        rows = nn.functional.layer_norm(rows, (size,), eps=self.eps)
        places = (-1,) + (1,) * (values.ndim - 2)
        weight, bias = self.weight.reshape(places), self.bias.reshape(places)
        return torch.addcmul(bias, rows.reshape(values.shape), weight)
