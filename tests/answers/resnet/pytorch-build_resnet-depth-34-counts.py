# task: build_resnet
# verdict: wrong
# mistake: 34 layers get the counts of 18 layers, two in each stage
# told: counts-of-34
def build_resnet(depth, num_classes=1000):
    table = {18: (2, 2, 2, 2), 34: (2, 2, 2, 2), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}
    if depth not in table:
        raise ValueError(depth)
    return ResNet(table[depth], depth >= 50, num_classes)
