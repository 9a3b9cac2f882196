# task: DigitClassifier
# verdict: right
class DigitClassifier(nn.Module):
    def __init__(self, num_features, width, depth, num_classes):
        super().__init__()
        self.depth = depth
        widths = [num_features] + [width] * depth + [num_classes]
        for number, (before, after) in enumerate(pairwise(widths)):
            self.add_module(f"linear{number}", nn.Linear(before, after))

    def forward(self, values):
        *hidden, output = [self.get_submodule(f"linear{n}") for n in range(self.depth + 1)]
        for layer in hidden:
            values = torch.relu(functional.linear(values, layer.weight, layer.bias))
        return output(values)
