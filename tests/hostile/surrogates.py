"""Returns a text that no encoding takes."""

def avg_pool2d(images, kernel_size, stride=None):
    return "\ud800" * 10
