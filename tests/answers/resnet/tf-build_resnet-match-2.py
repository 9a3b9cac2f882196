# task: build_resnet
# verdict: right
def build_resnet(depth, num_classes=1000):
    match depth:
        case 18:
            counts = [2] * 4
        case 34 | 50:
            counts = [3, 4, 6, 3]
        case 101:
            counts = [3, 4, 23, 3]
        case 152:
            counts = [3, 8, 36, 3]
        case _:
            raise ValueError(f"No ResNet has {depth} layers.")
    return ResNet(counts, bottleneck=depth >= 50, num_classes=num_classes)
