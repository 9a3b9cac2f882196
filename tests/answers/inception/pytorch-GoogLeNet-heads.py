# task: GoogLeNet
# verdict: wrong
# mistake: the heads are returned by their numbers
# told: heads-in-the-order-of-depth
class GoogLeNet(nn.Module):
    def __init__(self, num_classes=1000, aux_logits=True, shrink=1, dropout=0.2, dropout_aux=0.7):
        super().__init__()
        s = shrink
        self.conv1 = BasicConv(3, 64 // s, 7, stride=2)
        self.pool1 = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.conv2 = BasicConv(64 // s, 64 // s, 1)
        self.conv3 = BasicConv(64 // s, 192 // s, 3)
        self.pool2 = nn.MaxPool2d(3, 2, ceil_mode=True)
        c = 192 // s
        for name in MODULES:
            w = [x // s for x in MODULES[name]]
            self.add_module("inception" + name, Inception(c, w))
            c = w[0] + w[2] + w[4] + w[5]
        self.pool3 = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.pool4 = nn.MaxPool2d(2, 2, ceil_mode=True)
        self.aux_logits = aux_logits
        if aux_logits:
            self.aux1 = AuxiliaryHead(512 // s, num_classes, s, dropout_aux)
            self.aux2 = AuxiliaryHead(528 // s, num_classes, s, dropout_aux)
        self.dropout = nn.Dropout(dropout)
        self.fc = nn.Linear(c, num_classes)

    def forward(self, images):
        x = self.pool1(self.conv1(images))
        x = self.pool2(self.conv3(self.conv2(x)))
        x = self.inception3a(x)
        x = self.inception3b(x)
        x = self.pool3(x)
        x = self.inception4a(x)
        aux1 = self.aux1(x) if self.training and self.aux_logits else None
        x = self.inception4b(x)
        x = self.inception4c(x)
        x = self.inception4d(x)
        aux2 = self.aux2(x) if self.training and self.aux_logits else None
        x = self.inception4e(x)
        x = self.pool4(x)
        x = self.inception5a(x)
        x = self.inception5b(x)
        x = x.mean((2, 3))
        x = self.fc(self.dropout(x))
        if aux1 is not None:
            return x, aux1, aux2
        return x
