# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers behind the first are one and the same linear layer, used again and again, instead of having weights of their own
# mistake: a ReLU is applied to the logits as well
# told: one-layer-many-times, relu-on-the-logits
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        first = nn.Linear(num_features, width)
        self.hidden = nn.ModuleList([first] + [nn.Linear(width, width)] * (depth - 1))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden:
            values = layer(values).relu()  # (N, width)
        return self.output(values).relu()  # (N, num_classes)
