# task: GroupNorm
# verdict: wrong
# mistake: torch.var divides by n - 1 by default; the variance has to be the mean of the squared deviations
# mistake: weight and bias are brought to (1, C, 1, 1), which fits maps with four axes only: (N, C) or (N, C, L) come back with wrong axes or fail
# told: unbiased-of-group-layers
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError(
                f"{num_channels} channels do not make {num_groups} groups."
            )
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        rows = values.reshape(len(values), self.num_groups, -1)
        variance, mean = torch.var_mean(rows, dim=-1, keepdim=True)
        rows = (rows - mean) * torch.rsqrt(variance + self.eps)
        normal = rows.reshape(values.shape)
        scale, shift = (p[None, :, None, None] for p in (self.weight, self.bias))
        return normal * scale + shift
