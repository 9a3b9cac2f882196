# task: stage
# verdict: wrong
# mistake: the second and later bottlenecks are told that channels maps enter, not 4 * channels, and so get a projection that does not belong there
# told: bottleneck-channels-not-quadrupled
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    for _ in range(count - 1):
        blocks.append(Block(channels, channels, 1, **kind))
    return blocks
