# task: DenseBlock
# verdict: right
# way: registered by add_module under computed names, the maps grow through functools.reduce
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        for number in range(layers):
            enter = in_channels + number * growth_rate
            layer = DenseLayer(enter, growth_rate, bottleneck)
            self.add_module(f"denselayer{number + 1}", layer)

    def forward(self, maps):
        from functools import reduce

        return reduce(lambda seen, layer: torch.hstack((seen, layer(seen))), self.children(), maps)
