# task: DigitClassifier
# verdict: wrong
# mistake: all hidden layers behind the first are one and the same nn.Linear, repeated in the ModuleList: from depth 3 on they share their weights
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        hidden = [nn.Linear(num_features, width)]
        if depth > 1:
            hidden += [nn.Linear(width, width)] * (depth - 1)
        self.hidden = nn.ModuleList(hidden)
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()  # (N, width)
        return self.output(values)  # (N, num_classes)
