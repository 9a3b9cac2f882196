# task: LeNet
# verdict: right
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        sizes = [(1, 6, 5), (6, 16, 5), (16, 120, 5), (120, 84, 1), (84, num_classes, 1)]
        self.weights = nn.ParameterList()
        self.biases = nn.ParameterList()
        for i, o, k in sizes:
            bound = (i * k * k) ** -0.5
            shape = (o, i, k, k) if i < 16 else (o, i * k * k)
            self.weights.append(nn.Parameter(torch.empty(shape).uniform_(-bound, bound)))
            self.biases.append(nn.Parameter(torch.empty(o).uniform_(-bound, bound)))

    def forward(self, images):
        x = images
        for n, (w, b) in enumerate(zip(self.weights, self.biases)):
            if n < 2:
                x = torch.conv2d(x, w, b, padding=2 if n == 0 else 0)
                h, s = x.shape[1], x.shape[2] // 2
                x = x.reshape(-1, h, s, 2, s, 2).amax(dim=(3, 5)).clamp(min=0)
            else:
                x = torch.addmm(b, x.reshape(len(x), -1), w.t())
                if n < 4:
                    x = torch.where(x > 0, x, torch.zeros_like(x))
        return x
