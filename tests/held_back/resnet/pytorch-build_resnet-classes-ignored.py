# task: build_resnet
# verdict: wrong
# mistake: num_classes is not handed on; every network has 1000 logits
# mistake: another depth raises KeyError instead of ValueError
def build_resnet(depth, num_classes=1000):
    counts = {
        18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3),
        101: (3, 4, 23, 3), 152: (3, 8, 36, 3),
    }
    return ResNet(counts[depth], bottleneck=depth >= 50)
