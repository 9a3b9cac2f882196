# task: DigitClassifier
# verdict: wrong
# mistake: the hidden layers are kept in a ModuleDict under a name made of their sizes; all layers of width x width get the same name and replace each other, so from depth 3 on layers are missing (and with num_features == width from depth 2 on)
# told: one-layer-many-times
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        sizes = [num_features] + [width] * depth
        self.hidden = nn.ModuleDict()
        for before, after in pairwise(sizes):
            self.hidden[f"linear_{before}_{after}"] = nn.Linear(before, after)
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for layer in self.hidden.values():
            values = functional.relu(layer(values))
        return self.output(values)
