# task: Subsampling
# verdict: wrong
# mistake: there is one coefficient and one bias for the whole layer instead of one of each per map
# told: subsampling-one-pair-for-all-maps
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = nn.Parameter(initial_weights((1,), 4))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, maps):
        sums = 4 * F.avg_pool2d(maps, kernel_size=2)
        return scaled_tanh(self.coefficient * sums + self.bias)
