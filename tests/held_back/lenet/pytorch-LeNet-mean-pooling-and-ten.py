# task: LeNet
# verdict: wrong
# mistake: pools by the mean, as in 1998, where max pooling was asked
# mistake: num_classes is not used, there are ten logits always

class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5)
        self.pool = nn.AvgPool2d(2)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def forward(self, images):
        maps = self.pool(torch.relu(self.conv1(images)))
        maps = self.pool(torch.relu(self.conv2(maps)))
        values = torch.relu(self.fc1(maps.flatten(1)))
        return self.fc3(torch.relu(self.fc2(values)))
