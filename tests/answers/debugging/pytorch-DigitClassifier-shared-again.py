# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers behind the first are one and the same layer, repeated
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        rest = [nn.Linear(width, width)] * (depth - 1)
        self.hidden = nn.ModuleList([nn.Linear(num_features, width), *rest])
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()  # (N, width)
        return self.output(values)  # (N, num_classes)
