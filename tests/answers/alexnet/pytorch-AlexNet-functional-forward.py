# task: AlexNet
# verdict: right
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        shapes = [(96, 3, 11, 0), (256, 48, 5, 1), (384, 256, 3, 0), (384, 192, 3, 1), (256, 192, 3, 1)]
        self.kernels = nn.ParameterList(
            nn.Parameter(0.01 * torch.randn(o, i, k, k)) for o, i, k, _ in shapes
        )
        self.offsets = nn.ParameterList(
            nn.Parameter(torch.full((o,), float(b))) for o, _, _, b in shapes
        )
        ends = [(hidden, 9216, 1), (hidden, hidden, 1), (num_classes, hidden, 0)]
        self.matrices = nn.ParameterList(
            nn.Parameter(0.01 * torch.randn(o, i)) for o, i, _ in ends
        )
        self.biases = nn.ParameterList(
            nn.Parameter(torch.full((o,), float(b))) for o, _, b in ends
        )

    def forward(self, images):
        f = nn.functional
        x = images
        for i in range(5):
            x = f.conv2d(
                x, self.kernels[i], self.offsets[i],
                stride=4 if i == 0 else 1,
                padding=(0, 2, 1, 1, 1)[i], groups=(1, 2, 1, 2, 2)[i],
            ).clamp(min=0)
            if i < 2:
                x = f.local_response_norm(x, 5, alpha=5e-4, beta=0.75, k=2.0)
            if i in (0, 1, 4):
                x = f.max_pool2d(x, 3, stride=2)
        x = x.flatten(1)
        for i in range(2):
            x = f.dropout(torch.relu(x @ self.matrices[i].T + self.biases[i]), 0.5, self.training)
        return x @ self.matrices[2].T + self.biases[2]
