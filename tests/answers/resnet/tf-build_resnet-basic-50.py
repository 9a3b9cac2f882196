# task: build_resnet
# verdict: wrong
# mistake: 50 layers are made of basic blocks, because only depths above 50 get bottlenecks
# mistake: the number of classes is not handed on
# told: classes-are-ignored, fifty-of-basic-blocks
def build_resnet(depth, num_classes=1000):
    counts = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}.get(depth)
    if counts is None:
        raise ValueError(f"no network of {depth} layers")
    return ResNet(counts, bottleneck=depth > 50)
