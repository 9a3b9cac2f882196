# task: DigitClassifier
# verdict: wrong
# mistake: one hidden layer is used for all depths after the first, so they share their weights
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        first = nn.Linear(num_features, width)
        further = nn.Linear(width, width)
        self.hidden = nn.ModuleList([first] + [further] * (depth - 1))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()
        return self.output(values)
