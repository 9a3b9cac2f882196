# task: stage
# verdict: right
def stage(in_channels, channels, count, stride, **kind):
    chain = nn.Sequential()
    while len(chain) < count:
        step = 1 if len(chain) else stride
        block = Block(in_channels, channels, step, **kind)
        chain.add_module(str(len(chain)), block)
        in_channels = block.out_channels
    return chain
