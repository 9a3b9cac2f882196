# task: LeNet
# verdict: right
class LeNet(nn.Sequential):
    def __init__(self, num_classes=10):
        stages = []
        for inside, out, border in ((1, 6, 2), (6, 16, 0)):
            stages += [nn.ZeroPad2d(border), nn.Conv2d(inside, out, (5, 5)), nn.MaxPool2d(2, 2), nn.ReLU()]
        stages.append(nn.Flatten())
        for inside, out in ((400, 120), (120, 84)):
            stages += [nn.Linear(inside, out), nn.Threshold(0.0, 0.0)]
        super().__init__(*stages, nn.Linear(84, num_classes))

    def forward(self, images):
        return super().forward(images)
