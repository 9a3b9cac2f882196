# task: build_resnet
# verdict: wrong
# mistake: 50 layers are built like 34 with basic blocks
# told: fifty-of-basic-blocks
def build_resnet(depth, num_classes=1000):
    counts = {
        18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3),
        101: (3, 4, 23, 3), 152: (3, 8, 36, 3),
    }  # fmt: skip
    if depth not in counts:
        raise ValueError(f"There is no ResNet of {depth} layers.")
    return ResNet(counts[depth], depth > 50, num_classes)
