# task: fans
# verdict: wrong
# mistake: the size of the kernel counts for fan_in only; fan_out of a convolution is out alone, instead of out * height * width
# told: area-in-fan-in-only
def fans(shape):
    fan_out, *rest = shape
    return math.prod(rest), int(fan_out)
