# task: Subsampling
# verdict: wrong
# mistake: the four values are averaged and not added
# told: subsampling-averages
class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = nn.Parameter(initial_weights((num_maps, 1, 1), 4))
        self.bias = nn.Parameter(torch.zeros(num_maps, 1, 1))

    def forward(self, maps):
        pooled = F.avg_pool2d(maps, kernel_size=2)
        return scaled_tanh(self.coefficient * pooled + self.bias)
