"""Ignores every signal that it can, and goes on."""

import signal

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        continue


def avg_pool2d(images, kernel_size, stride=None):
    while True:
        pass
