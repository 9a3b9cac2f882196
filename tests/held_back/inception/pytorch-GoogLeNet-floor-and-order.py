# task: GoogLeNet
# verdict: wrong
# mistake: the poolings have no ceil_mode: windows that reach over the end are dropped
# mistake: in training the tuple is (logits, aux1, aux2); aux2's logits should come before aux1's
class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        s = shrink
        self.conv1 = BasicConv(3, 64 // s, 7, 2)
        self.conv2 = BasicConv(64 // s, 64 // s, 1)
        self.conv3 = BasicConv(64 // s, 192 // s, 3)
        channels = 192 // s
        for name, widths in MODULES.items():
            widths = [w // s for w in widths]
            setattr(self, "inception" + name, Inception(channels, widths))
            channels = widths[0] + widths[2] + widths[4] + widths[5]
        self.aux1 = self.aux2 = None
        if aux_logits:
            self.aux1 = AuxiliaryHead(512 // s, num_classes, s, dropout_aux)
            self.aux2 = AuxiliaryHead(528 // s, num_classes, s, dropout_aux)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        pool = functional.max_pool2d
        maps = pool(self.conv1(images), 3, 2)
        maps = pool(self.conv3(self.conv2(maps)), 3, 2)
        maps = pool(self.inception3b(self.inception3a(maps)), 3, 2)
        maps = first = self.inception4a(maps)
        maps = second = self.inception4d(self.inception4c(self.inception4b(maps)))
        maps = pool(self.inception4e(maps), 2, 2)
        maps = self.inception5b(self.inception5a(maps))
        logits = self.fc(self.dropout(maps.mean((2, 3))))
        if self.training and self.aux1 is not None:
            return logits, self.aux1(first), self.aux2(second)
        return logits
