# task: DenseBlock
# verdict: right
class DenseBlock(nn.ModuleDict):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        names = {}
        for i in range(layers):
            names[f"denselayer{i + 1}"] = DenseLayer(in_channels, growth_rate, bottleneck=bottleneck)
            in_channels += growth_rate
        super().__init__(names)

    def forward(self, maps):
        made = (maps,)
        for layer in self.values():
            made += (layer(torch.cat(made, 1)),)
        return torch.cat(made, 1)
