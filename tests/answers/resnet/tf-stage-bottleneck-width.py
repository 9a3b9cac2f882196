# task: stage
# verdict: wrong
# mistake: the next block is told that channels maps enter, although a bottleneck answers with four times as many
# told: bottleneck-channels-not-quadrupled
def stage(in_channels, channels, count, stride, **kind):
    return [Block(in_channels if i == 0 else channels, channels, stride if i == 0 else 1, **kind) for i in range(count)]
