# task: fans
# verdict: wrong
# mistake: fan_out of a convolution is only the number of output channels, without the size of the kernel
# told: area-in-fan-in-only
def fans(shape):
    fan_out = shape[0]
    fan_in = 1
    for s in shape[1:]:
        fan_in *= s
    return fan_in, fan_out
