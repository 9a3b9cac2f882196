# task: Shortcut
# verdict: right
# mistake: none; unusual because option A keeps every stride-th place by an average pooling over 1x1 and appends new zero maps by concatenation
class Shortcut(nn.Module):
    def __init__(self, in_channels, out_channels, stride=1, option="B"):
        super().__init__()
        same = stride == 1 and in_channels == out_channels
        self.around = nn.Sequential()
        self.new = 0
        if option == "C" or (option == "B" and not same):
            self.around.append(nn.Conv2d(in_channels, out_channels, (1, 1), stride, bias=False))
            self.around.append(nn.BatchNorm2d(out_channels))
        elif option == "A":
            if stride > 1:
                self.around.append(nn.AvgPool2d(1, stride))
            self.new = out_channels - in_channels
        elif option != "B":
            raise ValueError("The option is A, B or C.")

    def forward(self, maps):
        kept = self.around(maps)
        if self.new == 0:
            return kept
        n, _, h, w = kept.shape
        return torch.cat([kept, kept.new_zeros(n, self.new, h, w)], dim=1)
