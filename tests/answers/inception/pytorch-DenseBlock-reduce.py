# task: DenseBlock
# verdict: right
# way: add_module by name and functools.reduce over the children
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        for place in range(layers):
            self.add_module(
                f"denselayer{place + 1}",
                DenseLayer(in_channels + place * growth_rate, growth_rate, bottleneck))

    def forward(self, maps):
        from functools import reduce

        return reduce(
            lambda all_maps, layer: torch.cat((all_maps, layer(all_maps)), 1),
            self.children(), maps)
