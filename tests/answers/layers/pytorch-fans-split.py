# task: fans
# verdict: right
def fans(shape):
    out, into, *window = shape
    field = math.prod(window)
    return into * field, out * field
