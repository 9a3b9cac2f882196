"""Takes no argument."""

def avg_pool2d():
    return 0
