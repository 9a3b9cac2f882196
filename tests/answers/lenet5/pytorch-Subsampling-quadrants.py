# task: Subsampling
# verdict: wrong
# mistake: height and width are split the wrong way round (2, H/2 instead of H/2, 2), so it adds four pixels from the four quarters of the map and not those of a 2 x 2 window
# told: subsampling-adds-quarters
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficients = nn.Parameter(initial_weights((num_maps, 1, 1), 4))
        self.biases = nn.Parameter(torch.zeros(num_maps, 1, 1))

    def forward(self, maps):
        n, c, h, w = maps.shape
        windows = maps.reshape(n, c, 2, h // 2, 2, w // 2)
        sums = windows.sum(dim=(2, 4))
        return scaled_tanh(sums * self.coefficients + self.biases)
