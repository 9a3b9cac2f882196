# task: build_resnet
# verdict: wrong
# mistake: another depth raises KeyError (from the dictionary) instead of ValueError
# mistake: num_classes is not handed on, so there are always 1000 logits
# told: another-depth-is-a-key-error, classes-are-ignored
def build_resnet(depth, num_classes=1000):
    table = {
        18: [2, 2, 2, 2],
        34: [3, 4, 6, 3],
        50: [3, 4, 6, 3],
        101: [3, 4, 23, 3],
        152: [3, 8, 36, 3],
    }
    counts = table[depth]
    return ResNet(counts, bottleneck=depth >= 50)
