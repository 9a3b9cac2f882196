# task: DigitClassifier
# verdict: wrong
# mistake: All hidden layers after the first are the same layer, so they share weights.
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        first, middle = nn.Linear(num_features, width), nn.Linear(width, width)
        self.hidden = nn.ModuleList([first] + [middle] * (depth - 1))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()
        return self.output(values)
