# task: GoogLeNet
# verdict: wrong
# mistake: max pooling without ceil_mode: a window that reaches over the end is dropped, sizes differ where something is left over
# mistake: in training the tuple is (logits, aux1, aux2) instead of (logits, aux2, aux1)
# told: heads-in-the-order-of-depth, windows-over-the-end-dropped
class GoogLeNet(nn.Module):
    def __init__(
        self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2,
        dropout_aux=0.7,
    ):  # fmt: skip
        super().__init__()
        self.aux_logits = aux_logits
        self.conv1 = BasicConv(3, 64 // shrink, 7, stride=2)
        self.conv2 = BasicConv(64 // shrink, 64 // shrink, 1)
        self.conv3 = BasicConv(64 // shrink, 192 // shrink, 3)
        channels = 192 // shrink
        for name, widths in MODULES.items():
            w = [n // shrink for n in widths]
            self.add_module("inception" + name, Inception(channels, w))
            channels = w[0] + w[2] + w[4] + w[5]
        if aux_logits:
            self.aux1 = AuxiliaryHead(512 // shrink, num_classes, shrink, dropout_aux)
            self.aux2 = AuxiliaryHead(528 // shrink, num_classes, shrink, dropout_aux)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(channels, num_classes)

    def forward(self, images):
        x = functional.max_pool2d(self.conv1(images), 3, 2)
        x = functional.max_pool2d(self.conv3(self.conv2(x)), 3, 2)
        heads = []
        for name in MODULES:
            x = getattr(self, "inception" + name)(x)
            if name == "3b":
                x = functional.max_pool2d(x, 3, 2)
            if name == "4e":
                x = functional.max_pool2d(x, 2, 2)
            if self.training and self.aux_logits and name in ("4a", "4d"):
                heads.append((self.aux1 if name == "4a" else self.aux2)(x))
        logits = self.fc(self.dropout(x.mean(dim=(2, 3))))
        return (logits, *heads) if heads else logits
