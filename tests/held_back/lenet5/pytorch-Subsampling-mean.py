# task: Subsampling
# verdict: wrong
# mistake: takes the mean of the four values, asked was their sum

class Subsampling(nn.Module):
    def __init__(self, num_maps):
        super().__init__()
        self.coefficient = nn.Parameter(initial_weights((num_maps,), 4))
        self.bias = nn.Parameter(torch.zeros(num_maps))

    def forward(self, maps):
        pooled = F.avg_pool2d(maps, 2)
        scaled = self.coefficient[:, None, None] * pooled
        return scaled_tanh(scaled + self.bias[:, None, None])
