# task: build_resnet
# verdict: right
def build_resnet(depth, num_classes=1000):
    table = [
        ((2, 2, 2, 2), False), ((3, 4, 6, 3), False), ((3, 4, 6, 3), True),
        ((3, 4, 23, 3), True), ((3, 8, 36, 3), True),
    ]  # fmt: skip
    found = [row for row in table if sum(row[0]) * (2 + row[1]) + 2 == depth]
    if not found:
        raise ValueError(f"Table 1 has no network of {depth} layers.")
    ((counts, bottleneck),) = found
    return ResNet(counts, bottleneck, num_classes, width=64)
