# task: stage
# verdict: wrong
# mistake: the blocks behind the first are one and the same object, repeated by list multiplication, so they share their weights and statistics
# told: one-block-many-times
def stage(in_channels, channels, count, stride, **kind):
    first = Block(in_channels, channels, stride, **kind)
    if count == 1:
        return nn.Sequential(first)
    others = [Block(first.out_channels, channels, 1, **kind)] * (count - 1)
    return nn.Sequential(first, *others)
