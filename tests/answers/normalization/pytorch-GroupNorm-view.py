# task: GroupNorm
# verdict: wrong
# mistake: .view needs the numbers in the usual order in memory: channels_last images and transposed values raise an error, where any order in memory is allowed
# told: contiguous-values-only
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups != 0:
            raise ValueError("num_channels must be a multiple of num_groups")
        self.num_groups, self.eps = num_groups, eps
        self.weight = nn.Parameter(torch.ones(num_channels))
        self.bias = nn.Parameter(torch.zeros(num_channels))

    def forward(self, values):
        n, channels = values.shape[:2]
        rows = values.view(n, self.num_groups, -1)
        var, mean = torch.var_mean(rows, dim=2, keepdim=True, correction=0)
        normal = ((rows - mean) * torch.rsqrt(var + self.eps)).view(values.shape)
        shape = [1, channels] + [1] * (values.dim() - 2)
        return normal * self.weight.view(shape) + self.bias.view(shape)
