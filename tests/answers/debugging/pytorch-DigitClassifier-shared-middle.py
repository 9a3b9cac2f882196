# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers behind the first are one and the same module several times, so they share their weights
# mistake: nn.ReLU stands only between the hidden layers; behind the last one, in front of the output, there is none
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        hidden = nn.ModuleList([nn.Linear(num_features, width)])
        hidden.extend([nn.Linear(width, width)] * (depth - 1))
        self.hidden = hidden
        self.relu = nn.ReLU()
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        values = self.hidden[0](values)
        for layer in self.hidden[1:]:
            values = layer(self.relu(values))
        return self.output(values)
