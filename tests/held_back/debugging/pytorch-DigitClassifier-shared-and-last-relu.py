# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers behind the first are one and the same layer, repeated, and share their weights
# mistake: a ReLU follows the output as well, so that no logit is below 0

class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        first = nn.Linear(num_features, width)
        inner = [nn.Linear(width, width)] * (depth - 1)
        output = nn.Linear(width, num_classes)
        self.layers = nn.ModuleList([first, *inner, output])

    def forward(self, values):
        for layer in self.layers:
            values = layer(values).relu()
        return values
