# task: DenseBlock
# verdict: wrong
# mistake: the input is left out of what is returned
# told: what-entered-does-not-leave
class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        c = in_channels
        for i in range(layers):
            self.add_module("denselayer%d" % (i + 1), DenseLayer(c, growth_rate, bottleneck))
            c += growth_rate

    def forward(self, maps):
        features = [maps]
        for layer in self.children():
            features.append(layer(torch.cat(features, 1)))
        return torch.cat(features[1:], 1)
