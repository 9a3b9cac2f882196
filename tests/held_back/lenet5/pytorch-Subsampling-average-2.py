# task: Subsampling
# verdict: wrong
# mistake: the four values are averaged and not added
# mistake: the coefficients start with fan-in 1 (one sum per unit) instead of 4, so within +-2.4 and not +-0.6
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficients = nn.Parameter(initial_weights((num_maps, 1, 1), 1))
        self.biases = nn.Parameter(torch.zeros(num_maps, 1, 1))

    def forward(self, maps):
        count, channels, height, width = maps.shape
        windows = maps.reshape(count, channels, height // 2, 2, width // 2, 2)
        pooled = windows.mean(dim=(3, 5))
        return scaled_tanh(self.coefficients * pooled + self.biases)
