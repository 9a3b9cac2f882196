# task: fans
# verdict: right
def fans(shape):
    *window, inside, outside = (int(s) for s in shape)
    area = 1
    for side in window:
        area *= side
    return inside * area, outside * area
