# task: stage
# verdict: right
def stage(in_channels, channels, count, stride, **kind):
    head = Block(in_channels, channels, stride, **kind)
    tail = (Block(head.out_channels, channels, **kind) for _ in range(count - 1))
    return nn.Sequential(head, *tail)
