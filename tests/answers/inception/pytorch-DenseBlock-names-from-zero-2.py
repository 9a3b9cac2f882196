# task: DenseBlock
# verdict: wrong
# mistake: the layers' names count from 0; the bottleneck is not handed on
# told: bottleneck-not-handed-to-layers, layers-numbered-from-zero
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        self.count = layers
        for i in range(layers):
            self.add_module(f"denselayer{i}", DenseLayer(in_channels + i * growth_rate, growth_rate))

    def forward(self, maps):
        found = [maps]
        for i in range(self.count):
            found.append(getattr(self, f"denselayer{i}")(torch.cat(found, dim=1)))
        return torch.cat(found, dim=1)
