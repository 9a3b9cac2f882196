# task: DigitClassifier
# verdict: wrong
# mistake: the last hidden layer is not followed by a ReLU; the linear layers have no biases
# told: biases-lost
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        widths = [num_features] + [width] * depth
        self.hidden = nn.ModuleList(
            nn.Linear(before, after, bias=False) for before, after in pairwise(widths)
        )
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for number, layer in enumerate(self.hidden):
            values = layer(values)
            if number < len(self.hidden) - 1:
                values = values.relu()
        return self.output(values)
