# task: AlexNet
# verdict: wrong
# mistake: pooling stands before the response normalization; asked is ReLU, response normalization, pooling
# mistake: the output layer's bias starts with 1 as well, only the two hidden linear layers should
# told: last-bias-one, normalized-after-pooling
class AlexNet(nn.Module):
    def __init__(self, num_classes=1000, hidden=4096):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 96, kernel_size=11, stride=4)
        self.conv2 = nn.Conv2d(96, 256, kernel_size=5, padding=2, groups=2)
        self.conv3 = nn.Conv2d(256, 384, kernel_size=3, padding=1)
        self.conv4 = nn.Conv2d(384, 384, kernel_size=3, padding=1, groups=2)
        self.conv5 = nn.Conv2d(384, 256, kernel_size=3, padding=1, groups=2)
        self.fc1 = nn.Linear(256 * 6 * 6, hidden)
        self.fc2 = nn.Linear(hidden, hidden)
        self.fc3 = nn.Linear(hidden, num_classes)
        self.norm = nn.LocalResponseNorm(size=5, alpha=5 * 1e-4, beta=0.75, k=2)
        self.pool = nn.MaxPool2d(kernel_size=3, stride=2)
        self.dropout = nn.Dropout(p=0.5)
        self._init_weights()

    def _init_weights(self):
        for layer in [self.conv1, self.conv2, self.conv3, self.conv4, self.conv5,
                      self.fc1, self.fc2, self.fc3]:
            nn.init.normal_(layer.weight, mean=0.0, std=0.01)
        for layer in [self.conv1, self.conv3]:
            nn.init.constant_(layer.bias, 0.0)
        for layer in [self.conv2, self.conv4, self.conv5, self.fc1, self.fc2, self.fc3]:
            nn.init.constant_(layer.bias, 1.0)

    def forward(self, images):
        x = self.norm(self.pool(torch.relu(self.conv1(images))))
        x = self.norm(self.pool(torch.relu(self.conv2(x))))
        x = torch.relu(self.conv3(x))
        x = torch.relu(self.conv4(x))
        x = self.pool(torch.relu(self.conv5(x)))
        x = x.flatten(1)
        x = self.dropout(torch.relu(self.fc1(x)))
        x = self.dropout(torch.relu(self.fc2(x)))
        return self.fc3(x)
