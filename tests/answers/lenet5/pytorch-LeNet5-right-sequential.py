# task: LeNet5
# verdict: right
class LeNet5(nn.Module):
    def __init__(self, table, codes):
        super().__init__()

        class Squash(nn.Module):
            def forward(self, sums):
                return scaled_tanh(sums)

        def drawn(layer):
            with torch.no_grad():
                fan_in = layer.weight.shape[1:].numel()
                layer.weight.copy_(initial_weights(tuple(layer.weight.shape), fan_in))
            return layer, Squash()

        self.layers = nn.Sequential(
            *drawn(nn.Conv2d(1, 6, kernel_size=5)), Subsampling(6),
            SparseConv2d(table, 5), Squash(), Subsampling(16),
            *drawn(nn.Conv2d(16, 120, kernel_size=5)), nn.Flatten(),
            *drawn(nn.Linear(120, 84)), RBFOutput(codes),
        )

    def forward(self, images):
        return self.layers(images)
