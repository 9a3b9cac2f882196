# task: build_resnet
# verdict: wrong
# mistake: num_classes is not handed on, the network always has 1000 logits
# told: classes-are-ignored
def build_resnet(depth, num_classes=1000):
    table = {
        18: (2, 2, 2, 2),
        34: (3, 4, 6, 3),
        50: (3, 4, 6, 3),
        101: (3, 4, 23, 3),
        152: (3, 8, 36, 3),
    }
    if depth not in table:
        raise ValueError(f"There is no ResNet of {depth} layers in table 1.")
    return ResNet(table[depth], bottleneck=depth >= 50)
