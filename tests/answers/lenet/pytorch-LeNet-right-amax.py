# task: LeNet
# verdict: right
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.parts = nn.ModuleDict()
        for name, out, inp in (("e", num_classes, 84), ("d", 84, 120), ("c", 120, 400)):
            self.parts[name] = nn.Linear(inp, out)
        self.parts["a"] = nn.Conv2d(1, 6, (5, 5))
        self.parts["b"] = nn.Conv2d(6, 16, (5, 5))

    def forward(self, images):
        x = images.new_zeros(len(images), 1, 32, 32)
        x[:, :, 2:30, 2:30] = images
        for name in "ab":
            y = self.parts[name](x)
            n, c, h, w = y.shape
            # the maximum and the ReLU commute
            x = y.reshape(n, c, h // 2, 2, w // 2, 2).amax(dim=(3, 5)).clamp_min(0)
        x = x.flatten(1)
        for name in "cd":
            x = torch.maximum(self.parts[name](x), torch.zeros(()))
        return self.parts["e"](x)
