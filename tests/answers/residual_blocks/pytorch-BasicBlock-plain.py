# task: BasicBlock
# verdict: wrong
# mistake: the option is not handed on, the shortcut always has the default B
# mistake: the plain twin has no ReLU at its end
# told: option-is-not-handed-on, plain-twin-without-the-last-relu
class BasicBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1, option="B"):
        super().__init__()
        self.branch = nn.Sequential(
            nn.Conv2d(in_channels, channels, 3, stride=stride, padding=1, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            nn.BatchNorm2d(channels),
        )
        self.shortcut = None
        if option is not None:
            self.shortcut = Shortcut(in_channels, channels, stride)

    def forward(self, maps):
        out = self.branch(maps)
        if self.shortcut is not None:
            out = functional.relu(out + self.shortcut(maps))
        return out
