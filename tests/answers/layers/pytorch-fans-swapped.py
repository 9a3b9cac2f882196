# task: fans
# verdict: wrong
# mistake: fan_in and fan_out are exchanged
# told: fans-exchanged
def fans(shape):
    area = math.prod(shape[2:])
    return shape[0] * area, shape[1] * area
