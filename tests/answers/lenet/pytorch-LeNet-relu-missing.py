# task: LeNet
# verdict: wrong
# mistake: no ReLU behind the linear layer to 120 values, so it and the next are one linear map
# told: no-activation-after-fc1
class LeNet(nn.Module):
    def __init__(self, num_classes=10):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 6, kernel_size=5, padding=2)
        self.conv2 = nn.Conv2d(6, 16, kernel_size=5)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, num_classes)

    def forward(self, images):
        pool = nn.functional.max_pool2d
        x = pool(torch.relu(self.conv1(images)), 2)
        x = pool(torch.relu(self.conv2(x)), 2)
        x = self.fc1(x.flatten(start_dim=1))
        x = torch.relu(self.fc2(x))
        return self.fc3(x)
