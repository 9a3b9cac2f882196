# task: GoogLeNet
# verdict: wrong
# mistake: the last max pooling is over 3x3 like the others, not over 2x2
# mistake: the tuple of training has the logits of aux1 before those of aux2
# told: heads-in-the-order-of-depth, last-pooling-over-3x3
class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        self.conv1 = BasicConv(3, 64 // shrink, 7, 2)
        self.conv2 = BasicConv(64 // shrink, 64 // shrink, 1)
        self.conv3 = BasicConv(64 // shrink, 192 // shrink, 3)
        channels = 192 // shrink
        for name, widths in MODULES.items():
            widths = [width // shrink for width in widths]
            self.add_module(f"inception{name}", Inception(channels, widths))
            channels = widths[0] + widths[2] + widths[4] + widths[5]
        self.aux_logits = aux_logits
        if aux_logits:
            self.aux1 = AuxiliaryHead(512 // shrink, num_classes, shrink, dropout_aux)
            self.aux2 = AuxiliaryHead(528 // shrink, num_classes, shrink, dropout_aux)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        def pool(maps):
            return functional.max_pool2d(maps, 3, 2, ceil_mode=True)

        with_heads = self.training and self.aux_logits
        maps = pool(self.conv1(images))
        maps = pool(self.conv3(self.conv2(maps)))
        maps = pool(self.inception3b(self.inception3a(maps)))
        maps = self.inception4a(maps)
        first = self.aux1(maps) if with_heads else None
        maps = self.inception4d(self.inception4c(self.inception4b(maps)))
        second = self.aux2(maps) if with_heads else None
        maps = pool(self.inception4e(maps))
        maps = self.inception5b(self.inception5a(maps))
        logits = self.fc(self.dropout(maps.mean(dim=(2, 3))))
        return (logits, first, second) if with_heads else logits
