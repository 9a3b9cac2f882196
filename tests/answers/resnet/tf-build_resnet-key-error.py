# task: build_resnet
# verdict: wrong
# mistake: another depth is looked up in the table as it is and raises KeyError, which is no ValueError
# told: another-depth-is-a-key-error
def build_resnet(depth, num_classes=1000):
    counts, bottleneck = {
        18: ((2, 2, 2, 2), False),
        34: ((3, 4, 6, 3), False),
        50: ((3, 4, 6, 3), True),
        101: ((3, 4, 23, 3), True),
        152: ((3, 8, 36, 3), True),
    }[depth]
    return ResNet(counts, bottleneck=bottleneck, num_classes=num_classes)
