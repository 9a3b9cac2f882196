"""Returns lists within lists."""

def avg_pool2d(images, kernel_size, stride=None):
    found = []
    for _ in range(100_000):
        found = [found]
    return found
