"""Returns a text of 100 MB."""

def avg_pool2d(images, kernel_size, stride=None):
    return "x" * 100_000_000
