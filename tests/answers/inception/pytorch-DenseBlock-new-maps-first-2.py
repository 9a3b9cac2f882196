# task: DenseBlock
# verdict: wrong
# mistake: new maps are put in front of those that are there, instead of behind them, in the layers' inputs and in the result
# told: new-maps-in-front
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        for number in range(layers):
            self.add_module(
                f"denselayer{number + 1}",
                DenseLayer(in_channels + number * growth_rate, growth_rate, bottleneck),
            )

    def forward(self, maps):
        for layer in self.children():
            maps = torch.cat((layer(maps), maps), 1)
        return maps
