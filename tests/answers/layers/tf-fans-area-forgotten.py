# task: fans
# verdict: wrong
# mistake: the area of the kernel is missing from fan_out
# told: area-in-fan-in-only
def fans(shape):
    if len(shape) == 2:
        return int(shape[0]), int(shape[1])
    height, width, inside, outside = shape
    return int(height * width * inside), int(outside)
