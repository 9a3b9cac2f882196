# task: stage
# verdict: wrong
# mistake: the further blocks of the stage are one and the same object, repeated, and share their weights
def stage(in_channels, channels, count, stride, **kind):
    first = Block(in_channels, channels, stride, **kind)
    return [first] + [Block(first.out_channels, channels, 1, **kind)] * (count - 1)
