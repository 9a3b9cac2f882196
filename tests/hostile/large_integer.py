"""Returns an integer of a million digits."""

def avg_pool2d(images, kernel_size, stride=None):
    return 10**1_000_000
