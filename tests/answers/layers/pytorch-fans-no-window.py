# task: fans
# verdict: wrong
# mistake: the size of the window is left out of both fans
# told: area-forgotten
def fans(shape):
    return shape[1], shape[0]
