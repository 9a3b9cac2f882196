# task: build_resnet
# verdict: right
def build_resnet(depth, num_classes=1000):
    thirds = {18: (2, 2, 2), 34: (3, 4, 6), 50: (3, 4, 6), 101: (3, 4, 23), 152: (3, 8, 36)}
    try:
        first = thirds[depth]
    except KeyError:
        raise ValueError(f"table 1 has no {depth} layers") from None
    return ResNet([*first, 2 if depth == 18 else 3], bottleneck=depth not in (18, 34), num_classes=num_classes)
