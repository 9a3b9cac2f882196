# task: stage
# verdict: wrong
# mistake: the blocks behind the first are given channels inputs, also where bottlenecks answer with four times as many
# told: bottleneck-channels-not-quadrupled
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    for _ in range(count - 1):
        blocks.append(Block(channels, channels, 1, **kind))
    return nn.Sequential(*blocks)
