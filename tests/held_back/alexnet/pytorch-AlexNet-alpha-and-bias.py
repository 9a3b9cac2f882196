# task: AlexNet
# verdict: wrong
# mistake: alpha = 1e-4 goes unchanged into nn.LocalResponseNorm, which divides it by size, so it is a fifth of the paper's
# mistake: the bias of the last linear layer, of the logits, starts with 1 like those of the hidden ones; it should be 0
# told: alpha-of-the-other-framework, last-bias-one
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()

        def stage(*convolution, **settings):
            return [
                nn.Conv2d(*convolution, **settings), nn.ReLU(),
                nn.LocalResponseNorm(5, alpha=1e-4, beta=0.75, k=2.0),
                nn.MaxPool2d(3, stride=2),
            ]

        self.features = nn.Sequential(
            *stage(3, 96, 11, stride=4),
            *stage(96, 256, 5, padding=2, groups=2),
            nn.Conv2d(256, 384, 3, padding=1), nn.ReLU(),
            nn.Conv2d(384, 384, 3, padding=1, groups=2), nn.ReLU(),
            nn.Conv2d(384, 256, 3, padding=1, groups=2), nn.ReLU(),
            nn.MaxPool2d(3, stride=2),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(256 * 6 * 6, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(0.5),
            nn.Linear(hidden, num_classes),
        )
        self.apply(self.start)

    @staticmethod
    def start(module):
        if isinstance(module, nn.Conv2d):
            nn.init.normal_(module.weight, std=0.01)
            # the convolutions with two groups are numbers 2, 4 and 5
            nn.init.constant_(module.bias, float(module.groups == 2))
        elif isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=0.01)
            nn.init.ones_(module.bias)

    def forward(self, images):
        return self.classifier(self.features(images))
