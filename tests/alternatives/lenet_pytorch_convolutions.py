"""Another right solution: LeCun's own form, in which the linear layers are convolutions too."""

from torch import nn


class LeNet(nn.Module):
    def __init__(self, num_classes: int = 10) -> None:
        super().__init__()
        self.out = nn.Conv2d(84, num_classes, kernel_size=1)
        self.f6 = nn.Conv2d(120, 84, kernel_size=1)
        self.c5 = nn.Conv2d(16, 120, kernel_size=5)
        self.c3 = nn.Conv2d(6, 16, kernel_size=5)
        self.c1 = nn.Conv2d(1, 6, kernel_size=5, padding="same")
        self.act, self.pool = nn.ReLU(), nn.MaxPool2d(2, 2)

    def forward(self, images):
        maps = self.pool(self.act(self.c1(images)))
        maps = self.pool(self.act(self.c3(maps)))
        maps = self.act(self.f6(self.act(self.c5(maps))))
        return self.out(maps).squeeze(3).squeeze(2)
