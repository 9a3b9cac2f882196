# task: DenseBlock
# verdict: right
# mistake: none; unusual because the chain is a reduction over the children, and no list of maps is kept
import functools

class DenseBlock(nn.Module):
    def __init__(self, in_channels, growth_rate, layers, bottleneck=4):
        super().__init__()
        widths = range(in_channels, in_channels + layers * growth_rate, growth_rate)
        for number, width in enumerate(widths, start=1):
            setattr(self, f"denselayer{number}", DenseLayer(width, growth_rate, bottleneck))

    def forward(self, maps):
        def grow(so_far, layer):
            return torch.hstack((so_far, layer(so_far)))

        return functools.reduce(grow, self.children(), maps)
