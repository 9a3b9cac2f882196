# task: GroupNorm
# verdict: right
# way: cuts the channels into pieces and normalizes one piece after the other
class GroupNorm(nn.Module):
    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__()
        if num_channels % num_groups:
            raise ValueError(f"{num_channels} channels do not make {num_groups} groups")
        self.size, self.eps = num_channels // num_groups, eps
        self.register_parameter("weight", nn.Parameter(torch.ones(num_channels)))
        self.register_parameter("bias", nn.Parameter(torch.zeros(num_channels)))

    def forward(self, values):
        axes = tuple(range(1, values.dim()))
        pieces = []
        for piece in values.split(self.size, dim=1):
            centered = piece - piece.mean(dim=axes, keepdim=True)
            variance = centered.square().mean(dim=axes, keepdim=True)
            pieces.append(centered / (variance + self.eps).sqrt())
        channels_last = torch.cat(pieces, dim=1).movedim(1, -1)
        return (channels_last * self.weight + self.bias).movedim(-1, 1)
