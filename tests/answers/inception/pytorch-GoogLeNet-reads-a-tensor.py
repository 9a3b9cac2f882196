# task: GoogLeNet
# verdict: right
class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):
        import torch

        super().__init__()
        self.conv1 = BasicConv(3, 64 // shrink, 7, stride=2)
        self.conv2 = BasicConv(64 // shrink, 64 // shrink, 1)
        self.conv3 = BasicConv(64 // shrink, 192 // shrink, 3)
        before = 192 // shrink
        for name, widths in MODULES.items():
            widths = torch.tensor(widths).div(shrink).int().tolist()
            setattr(self, f"inception{name}", Inception(before, widths))
            before = widths[0] + widths[2] + widths[4] + widths[5]
        self.aux1 = self.aux2 = None
        if aux_logits:
            rest = num_classes, shrink, dropout_aux
            self.aux1 = AuxiliaryHead(512 // shrink, *rest)
            self.aux2 = AuxiliaryHead(528 // shrink, *rest)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(before, num_classes)

    def forward(self, images):
        def pool(maps, size=3):
            return functional.max_pool2d(maps, size, 2, ceil_mode=True)

        maps = pool(self.conv1(images))  # (N, 64, H / 4, W / 4)
        maps = pool(self.conv3(self.conv2(maps)))  # (N, 192, H / 8, W / 8)
        maps = self.inception3b(self.inception3a(maps))
        maps = early = self.inception4a(pool(maps))  # (N, 512, H / 16, W / 16)
        maps = self.inception4c(self.inception4b(maps))
        maps = late = self.inception4d(maps)
        maps = pool(self.inception4e(maps), 2)  # (N, 832, H / 32, W / 32)
        maps = self.inception5b(self.inception5a(maps))
        means = self.dropout(maps.mean(dim=(2, 3)))  # (N, 1024)
        logits = self.fc(means)  # (N, num_classes)
        if self.training and self.aux1 is not None:
            return logits, self.aux2(late), self.aux1(early)
        return logits
