# task: fans
# verdict: right
def fans(shape):
    numbers = math.prod(shape)
    return numbers // shape[0], numbers // shape[1]
