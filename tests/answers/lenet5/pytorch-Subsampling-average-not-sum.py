# task: Subsampling
# verdict: wrong
# mistake: the mean of a window is taken instead of its sum
# told: subsampling-averages
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = nn.Parameter(initial_weights((num_maps,), 4))
        self.bias = nn.Parameter(torch.zeros(num_maps))

    def forward(self, maps):
        pooled = F.avg_pool2d(maps, 2)
        scaled = pooled * self.coefficient[:, None, None] + self.bias[:, None, None]
        return scaled_tanh(scaled)
