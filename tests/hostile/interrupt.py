"""Interrupts, as Ctrl-C does."""

def avg_pool2d(images, kernel_size, stride=None):
    raise KeyboardInterrupt
