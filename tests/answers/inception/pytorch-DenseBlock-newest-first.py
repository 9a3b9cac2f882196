# task: DenseBlock
# verdict: wrong
# mistake: the newest maps are put in front, so the maps that entered come last
# told: new-maps-in-front
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        for i in range(layers):
            layer = DenseLayer(in_channels + i * growth_rate, growth_rate, bottleneck)
            self.add_module(f"denselayer{i + 1}", layer)

    def forward(self, maps):
        for layer in self.children():
            maps = torch.cat([layer(maps), maps], dim=1)
        return maps
