# task: LeNet
# verdict: right
class LeNet(nn.Sequential):
    def __init__(self, num_classes=10):
        super().__init__()
        widths = [(1, 6, 2), (6, 16, 0)]
        for i, (a, b, pad) in enumerate(widths):
            self.add_module(f"c{i}", nn.Conv2d(a, b, 5, padding=pad))
            self.add_module(f"p{i}", nn.MaxPool2d(2))
            self.add_module(f"r{i}", nn.ReLU())
        self.add_module("flat", nn.Flatten())
        self.add_module("c5", nn.Linear(16 * 5 * 5, 120))
        self.add_module("r5", nn.ReLU())
        self.add_module("f6", nn.Linear(120, 84))
        self.add_module("r6", nn.ReLU())
        self.add_module("out", nn.Linear(84, num_classes))
