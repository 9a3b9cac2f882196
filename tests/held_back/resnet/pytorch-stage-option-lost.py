# task: stage
# verdict: wrong
# mistake: only bottleneck is handed to the blocks; the option stays at its default "B"
def stage(in_channels, channels, count, stride, **kind):
    bottleneck = kind.get("bottleneck", False)
    blocks = []
    for number in range(count):
        block = Block(
            in_channels, channels, stride if number == 0 else 1, bottleneck=bottleneck
        )
        blocks.append(block)
        in_channels = block.out_channels
    return nn.Sequential(*blocks)
