# task: stage
# verdict: right
def stage(in_channels, channels, count, stride, **kind):
    def chain(before, left, step):
        if left == 0:
            return []
        block = Block(before, channels, step, **kind)
        return [block] + chain(block.out_channels, left - 1, 1)

    return nn.Sequential(*chain(in_channels, count, stride))
