# task: Subsampling
# verdict: wrong
# mistake: the four values are averaged instead of added
# told: subsampling-averages
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.weight = nn.Parameter(initial_weights((num_maps, 1, 1), 4))
        self.bias = nn.Parameter(torch.zeros(num_maps, 1, 1))

    def forward(self, maps):
        return scaled_tanh(F.avg_pool2d(maps, 2) * self.weight + self.bias)
