# task: Subsampling
# verdict: wrong
# mistake: the four values are averaged instead of added; all maps share one coefficient
# told: subsampling-averages, subsampling-one-coefficient-for-all-maps
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = nn.Parameter(initial_weights((1,), 4))
        self.bias = nn.Parameter(torch.zeros(num_maps))

    def forward(self, maps):
        pooled = F.avg_pool2d(maps, 2)
        return scaled_tanh(pooled * self.coefficient + self.bias[:, None, None])
