# task: DenseBlock
# verdict: wrong
# mistake: the new maps are put first
# told: new-maps-in-front
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        c = in_channels
        for i in range(layers):
            self.add_module("denselayer%d" % (i + 1), DenseLayer(c, growth_rate, bottleneck))
            c += growth_rate

    def forward(self, maps):
        for layer in self.children():
            maps = torch.cat((layer(maps), maps), 1)
        return maps
