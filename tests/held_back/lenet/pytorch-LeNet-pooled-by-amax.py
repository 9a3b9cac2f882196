# task: LeNet
# verdict: right
# mistake: none; unusual because layers sit in a dictionary under other names, pooling is the maximum over reshaped maps, and ReLU is a clamp

class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.stage = nn.ModuleDict(
            {
                "strokes": nn.Conv2d(1, 6, kernel_size=5, padding="same"),
                "shapes": nn.Conv2d(6, 16, kernel_size=(5, 5)),
                "wide": nn.Linear(400, 120),
                "narrow": nn.Linear(120, 84),
                "answer": nn.Linear(84, num_classes),
            }
        )

    def forward(self, images):
        values = images
        for name in ("strokes", "shapes"):
            maps = self.stage[name](values)
            n, c, h, w = maps.shape
            windows = maps.clamp(min=0).reshape(n, c, h // 2, 2, w // 2, 2)
            values = windows.amax(dim=(3, 5))
        values = values.reshape(len(images), 400)
        for name in ("wide", "narrow"):
            values = self.stage[name](values).clamp(min=0)
        return self.stage["answer"](values)
