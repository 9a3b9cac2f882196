# task: stage
# verdict: wrong
# mistake: the options are given to the first block only, so the others are basic blocks with the default shortcut
# told: kind-only-for-the-first-block
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    for _ in range(count - 1):
        blocks.append(Block(blocks[-1].out_channels, channels))
    return nn.Sequential(*blocks)
