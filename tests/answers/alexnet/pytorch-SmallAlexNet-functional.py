# task: SmallAlexNet
# verdict: right
from torch.nn import functional as F


class SmallAlexNet(nn.Module):
    PLAN = [(3, 24, 6, 2, 3), (24, 48, 5, 1, 2), (48, 64, 3, 1, 1), (64, 64, 3, 1, 1), (64, 64, 3, 1, 1)]

    def __init__(
        self, num_classes=10, activation="relu", overlapping=True,
        alpha=None, dropout=0.0,
    ):
        super().__init__()
        self.kernels = nn.ParameterList(
            torch.randn(o, i, k, k) * (i * k * k) ** -0.5 for i, o, k, _, _ in self.PLAN
        )
        self.offsets = nn.ParameterList(torch.zeros(o) for _, o, *_ in self.PLAN)
        sizes = [64, 128, 128, num_classes]
        self.matrices = nn.ParameterList(
            torch.randn(b, a) * a**-0.5 for a, b in zip(sizes, sizes[1:])
        )
        self.shifts = nn.ParameterList(torch.zeros(b) for b in sizes[1:])
        self.act = {"relu": F.relu, "tanh": torch.tanh}[activation]
        self.window, self.alpha, self.p = 2 + bool(overlapping), alpha, dropout

    def forward(self, images):
        x = images
        for stage, (kernel, offset, plan) in enumerate(zip(self.kernels, self.offsets, self.PLAN)):
            x = self.act(F.conv2d(x, kernel, offset, stride=plan[3], padding=plan[4]))
            if stage < 2 and self.alpha is not None:
                squares = F.pad(x.square(), (0, 0, 0, 0, 2, 2)).unfold(1, 5, 1).sum(-1)
                x = x / (2 + self.alpha * squares) ** 0.75
            if stage in (0, 1, 4):
                x = F.max_pool2d(x, self.window, 2)
        x = x.reshape(len(x), -1)
        for number, (matrix, shift) in enumerate(zip(self.matrices, self.shifts)):
            x = torch.einsum("ni,oi->no", x, matrix) + shift
            if number < 2:
                x = F.dropout(self.act(x), self.p, training=self.training)
        return x
