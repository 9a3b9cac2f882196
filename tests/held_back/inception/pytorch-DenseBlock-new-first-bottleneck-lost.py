# task: DenseBlock
# verdict: wrong
# mistake: each layer's new maps are put in front of the others; those that entered should come first
# mistake: bottleneck is not handed on to the layers, which use their default of 4
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        for i in range(layers):
            layer = DenseLayer(in_channels + i * growth_rate, growth_rate)
            self.add_module(f"denselayer{i + 1}", layer)

    def forward(self, maps):
        for layer in self.children():
            maps = torch.cat([layer(maps), maps], dim=1)
        return maps
