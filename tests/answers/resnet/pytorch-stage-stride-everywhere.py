# task: stage
# verdict: wrong
# mistake: every block has the stride instead of the first alone
# told: every-block-has-the-stride
def stage(in_channels, channels, count, stride, **kind):
    blocks = []
    for _ in range(count):
        blocks.append(Block(in_channels, channels, stride, **kind))
        in_channels = blocks[-1].out_channels
    return nn.Sequential(*blocks)
