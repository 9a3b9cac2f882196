# task: LeNet
# verdict: wrong
# mistake: a softmax follows the last layer, so probabilities come out instead of logits
# told: softmax-in-the-model
class LeNet(nn.Sequential):
    def __init__(self, num_classes=10):
        super().__init__(
            nn.Conv2d(1, 6, 5, padding="same"), nn.ReLU(), nn.MaxPool2d(2, 2),
            nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2, 2), nn.Flatten(),
            nn.Linear(16 * 5 * 5, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
            nn.Linear(84, num_classes), nn.Softmax(dim=1))
