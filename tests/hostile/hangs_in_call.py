"""Never ends a call."""

def avg_pool2d(images, kernel_size, stride=None):
    while True:
        pass
