# task: Inception
# verdict: right
class Inception(nn.Module):
    def __init__(self, in_channels, widths, large=3):
        super().__init__()
        first, mid2, end2, mid3, end3, last = (int(width) for width in widths)
        parts = {
            "branch1": BasicConv(in_channels, first, kernel_size=1),
            "branch2": nn.Sequential(*[BasicConv(in_channels, mid2, 1), BasicConv(mid2, end2, 3)]),
            "branch3": nn.Sequential(*[BasicConv(in_channels, mid3, 1), BasicConv(mid3, end3, large)]),
            "branch4": nn.Sequential(
                nn.MaxPool2d(kernel_size=3, stride=1, padding=1), BasicConv(in_channels, last, 1)
            ),
        }
        for name, part in parts.items():
            self.add_module(name, part)
        self.total = first + end2 + end3 + last

    def forward(self, maps):
        n, _, h, w = maps.shape
        pieces = [getattr(self, f"branch{number}")(maps) for number in range(1, 5)]
        joined = torch.hstack(pieces)
        return joined.reshape(n, self.total, h, w)
