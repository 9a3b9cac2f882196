# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers behind the first are one and the same layer used again
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        first = nn.Linear(num_features, width)
        again = nn.Linear(width, width)
        self.hidden = nn.ModuleList([first] + [again] * (depth - 1))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()
        return self.output(values)
