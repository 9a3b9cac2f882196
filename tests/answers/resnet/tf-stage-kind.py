# task: stage
# verdict: wrong
# mistake: bottleneck and option reach only the first block; the others are basic blocks of option B
# told: kind-only-for-the-first-block
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    while len(blocks) < count:
        blocks.append(Block(blocks[-1].out_channels, channels))
    return blocks
