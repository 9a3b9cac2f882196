# task: GoogLeNet
# verdict: wrong
# mistake: max pooling without ceil_mode: a window that reaches over the end does not count, so maps of most sizes get smaller
# mistake: in training the tuple is (logits, aux1, aux2) instead of (logits, aux2, aux1)
# told: heads-in-the-order-of-depth, windows-over-the-end-dropped
class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        self.conv1 = BasicConv(3, 64 // shrink, 7, stride=2)
        self.conv2 = BasicConv(64 // shrink, 64 // shrink, 1)
        self.conv3 = BasicConv(64 // shrink, 192 // shrink, 3)
        channels = 192 // shrink
        for name, widths in MODULES.items():
            widths = [width // shrink for width in widths]
            setattr(self, f"inception{name}", Inception(channels, widths))
            channels = widths[0] + widths[2] + widths[4] + widths[5]
        self.aux1 = self.aux2 = None
        if aux_logits:
            self.aux1 = AuxiliaryHead(512 // shrink, num_classes, shrink, dropout_aux)
            self.aux2 = AuxiliaryHead(528 // shrink, num_classes, shrink, dropout_aux)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        pool = functional.max_pool2d
        maps = pool(self.conv1(images), 3, 2)
        maps = pool(self.conv3(self.conv2(maps)), 3, 2)
        maps = pool(self.inception3b(self.inception3a(maps)), 3, 2)
        maps = early = self.inception4a(maps)
        maps = self.inception4c(self.inception4b(maps))
        maps = late = self.inception4d(maps)
        maps = pool(self.inception4e(maps), 2, 2)
        maps = self.inception5b(self.inception5a(maps))
        logits = self.fc(self.dropout(maps.mean(dim=(2, 3))))
        if self.training and self.aux1 is not None:
            return logits, self.aux1(early), self.aux2(late)
        return logits
