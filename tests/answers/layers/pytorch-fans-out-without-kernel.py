# task: fans
# verdict: wrong
# mistake: fan_out of a convolution is its number of output channels alone; an input value reaches all places of the kernel in each of them, so it has to be multiplied by the kernel's height and width
# told: area-in-fan-in-only
def fans(shape):
    outputs, *window = shape
    fan_in = 1
    for side in window:
        fan_in *= int(side)
    return fan_in, int(outputs)
