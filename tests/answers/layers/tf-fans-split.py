# task: fans
# verdict: right
def fans(shape):
    *window, into, out = (int(s) for s in shape)
    return into * math.prod(window), out * math.prod(window)
