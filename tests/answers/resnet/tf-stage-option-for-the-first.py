# task: stage
# verdict: wrong
# mistake: only the first block gets the option; all others get the default "B", so in a plain twin (None) they have a shortcut
# told: option-only-for-the-first-block
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    while len(blocks) < count:
        before = blocks[-1].out_channels
        blocks.append(Block(before, channels, bottleneck=kind.get("bottleneck", False)))
    return blocks
