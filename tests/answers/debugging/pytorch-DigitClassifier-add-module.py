# task: DigitClassifier
# verdict: right
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.depth = depth
        for i in range(depth):
            self.add_module(f"hidden{i}", nn.Linear(width if i else num_features, width))
        self.output = nn.Linear(width, num_classes)

    def forward(self, values):
        for i in range(self.depth):
            values = functional.relu(getattr(self, f"hidden{i}")(values))
        return self.output(values)
