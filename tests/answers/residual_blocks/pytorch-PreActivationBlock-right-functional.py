# task: PreActivationBlock
# verdict: right
class PreActivationBlock(nn.Module):
    def __init__(self, in_channels, channels, stride=1):
        super().__init__()
        self.stride = stride
        self.norm1 = nn.BatchNorm2d(in_channels)
        self.kernel1 = nn.Parameter(torch.empty(channels, in_channels, 3, 3))
        self.norm2 = nn.BatchNorm2d(channels)
        self.kernel2 = nn.Parameter(torch.empty(channels, channels, 3, 3))
        if (in_channels, stride) == (channels, 1):
            self.register_parameter("across", None)
        else:
            self.across = nn.Parameter(torch.empty(channels, in_channels, 1, 1))
        for kernel in (self.kernel1, self.kernel2, self.across):
            if kernel is not None:
                nn.init.kaiming_normal_(kernel)

    def forward(self, maps):
        activated = functional.relu(self.norm1(maps))
        inner = functional.conv2d(activated, self.kernel1, stride=self.stride, padding=1)
        inner = functional.relu(self.norm2(inner))
        if self.across is not None:
            maps = functional.conv2d(activated, self.across, stride=self.stride)
        return torch.add(maps, functional.conv2d(inner, self.kernel2, padding=1))
