# task: DigitClassifier
# verdict: right
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.depth = depth
        for i in range(depth):
            setattr(self, f"hidden{i}", nn.Linear(width if i else num_features, width))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values, level=0):
        if level == self.depth:
            return self.output(values)
        layer = getattr(self, f"hidden{level}")
        return self.forward(torch.clamp(layer(values), min=0), level + 1)
