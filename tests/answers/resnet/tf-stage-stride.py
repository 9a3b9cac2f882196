# task: stage
# verdict: wrong
# mistake: every block gets the stride, not only the first
# told: every-block-has-the-stride
def stage(in_channels, channels, count, stride, **kind):
    blocks = []
    for _ in range(count):
        block = Block(in_channels, channels, stride, **kind)
        blocks.append(block)
        in_channels = block.out_channels
    return blocks
