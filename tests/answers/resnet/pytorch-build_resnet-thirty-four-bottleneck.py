# task: build_resnet
# verdict: wrong
# mistake: the network of 34 layers gets bottlenecks
# told: bottlenecks-from-34-on
def build_resnet(depth, num_classes=1000):
    counts = {
        18: (2, 2, 2, 2),
        34: (3, 4, 6, 3),
        50: (3, 4, 6, 3),
        101: (3, 4, 23, 3),
        152: (3, 8, 36, 3),
    }
    if depth not in counts:
        raise ValueError(f"no network has {depth} layers")
    return ResNet(counts[depth], bottleneck=depth >= 34, num_classes=num_classes)
