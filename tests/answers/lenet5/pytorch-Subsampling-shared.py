# task: Subsampling
# verdict: wrong
# mistake: all maps share one coefficient and one bias
# mistake: the result does not pass through the squashing function
# told: subsampling-not-squashed, subsampling-one-pair-for-all-maps
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.weight = nn.Parameter(initial_weights((1,), 4))
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, maps):
        return 4 * F.avg_pool2d(maps, 2) * self.weight + self.bias
