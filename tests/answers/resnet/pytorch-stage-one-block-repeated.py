# task: stage
# verdict: wrong
# mistake: all blocks behind the first are one and the same object in the list, so they share their weights and statistics and the stage has the parameters of two blocks
# told: one-block-many-times
def stage(in_channels, channels, count, stride, **kind):
    first = Block(in_channels, channels, stride, **kind)
    chain = [first]
    if count > 1:
        chain += (count - 1) * [Block(first.out_channels, channels, 1, **kind)]
    return nn.Sequential(*chain)
