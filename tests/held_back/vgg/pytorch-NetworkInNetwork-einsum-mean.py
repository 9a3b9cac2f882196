# task: NetworkInNetwork
# verdict: right
# mistake: none; unusual because the logits are sums of the maps by einsum, divided by the number of places, and the layers are added to features by name
class NetworkInNetwork(nn.Module):
    def __init__(
        self, num_classes=10, in_channels=3, blocks=CIFAR, dropout=0.5
    ):  # fmt: skip
        super().__init__()
        self.features = nn.Sequential()
        blocks = list(blocks)
        for b, (size, widths) in enumerate(blocks):
            plan = [(size if w == 0 else 1, width) for w, width in enumerate(widths)]
            last = b == len(blocks) - 1
            if last:
                plan.append((1, num_classes))
            for p, (side, width) in enumerate(plan):
                conv = nn.Conv2d(in_channels, width, side, padding="same")
                self.features.add_module(f"conv{b}_{p}", conv)
                self.features.add_module(f"relu{b}_{p}", nn.ReLU())
                in_channels = width
            if not last:
                self.features.add_module(f"pool{b}", nn.MaxPool2d(2))
                self.features.add_module(f"drop{b}", nn.Dropout(dropout))

    def forward(self, images):
        maps = self.features(images)
        places = maps.shape[2] * maps.shape[3]
        from torch import einsum

        return einsum("nkhw->nk", maps) / places
