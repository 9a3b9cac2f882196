# task: AlexNet
# verdict: right
# mistake: none; unusual because activations, response normalization and pooling are functions, and one dropout layer serves twice
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        self.c1 = nn.Conv2d(3, 96, 11, 4)
        self.c2 = nn.Conv2d(96, 256, 5, 1, 2, groups=2)
        self.c3 = nn.Conv2d(256, 384, 3, 1, 1)
        self.c4 = nn.Conv2d(384, 384, 3, 1, 1, groups=2)
        self.c5 = nn.Conv2d(384, 256, 3, 1, 1, groups=2)
        self.l6 = nn.Linear(9216, hidden)
        self.l7 = nn.Linear(hidden, hidden)
        self.l8 = nn.Linear(hidden, num_classes)
        self.drop = nn.Dropout(0.5)
        with torch.no_grad():
            for name, parameter in self.named_parameters():
                if name.endswith("weight"):
                    parameter.normal_(0.0, 0.01)
                else:
                    parameter.fill_(float(name[1] in "24567"))

    def forward(self, images):
        f = nn.functional
        maps = images
        for conv in (self.c1, self.c2):
            maps = f.local_response_norm(conv(maps).clamp_min(0), 5, 5e-4, 0.75, 2.0)
            maps = f.max_pool2d(maps, 3, 2)
        for conv in (self.c3, self.c4, self.c5):
            maps = conv(maps).clamp_min(0)
        values = f.max_pool2d(maps, 3, 2).flatten(1)
        for layer in (self.l6, self.l7):
            values = self.drop(layer(values).clamp_min(0))
        return self.l8(values)
