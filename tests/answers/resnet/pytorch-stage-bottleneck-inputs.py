# task: stage
# verdict: wrong
# mistake: every further block of bottlenecks gets as many input channels as the stage has, not four times as many
# told: bottleneck-channels-not-quadrupled
def stage(in_channels, channels, count, stride, **kind):
    blocks = [Block(in_channels, channels, stride, **kind)]
    for _ in range(1, count):
        blocks.append(Block(channels, channels, **kind))
    return nn.Sequential(*blocks)
