# task: LeNet
# verdict: wrong
# mistake: average pooling as in 1998 instead of max pooling
# mistake: tanh as in 1998 instead of ReLU
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)
        self.f1, self.f2, self.f3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, num_classes)

    def forward(self, images):
        pool = nn.functional.avg_pool2d
        x = pool(torch.tanh(self.c1(images)), 2)
        x = pool(torch.tanh(self.c2(x)), 2).flatten(1)
        return self.f3(torch.tanh(self.f2(torch.tanh(self.f1(x)))))
