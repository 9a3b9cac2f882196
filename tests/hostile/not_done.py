"""Is not done."""

def avg_pool2d(images, kernel_size, stride=None):
    raise NotImplementedError  # TODO
