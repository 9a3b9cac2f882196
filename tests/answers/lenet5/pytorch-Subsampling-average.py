# task: Subsampling
# verdict: wrong
# mistake: the four values are averaged instead of added
# mistake: the fan-in of the coefficients counts all maps (4 * num_maps instead of 4)
# told: subsampling-averages, subsampling-fan-in-of-all-maps
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.pool = nn.AvgPool2d(2)
        self.coefficients = nn.Parameter(
            initial_weights((num_maps, 1, 1), 4 * num_maps))
        self.biases = nn.Parameter(torch.zeros(num_maps, 1, 1))

    def forward(self, maps):
        return scaled_tanh(self.coefficients * self.pool(maps) + self.biases)
