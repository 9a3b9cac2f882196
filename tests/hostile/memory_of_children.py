"""Takes five gigabytes in eight processes."""

import os
import time


def avg_pool2d(images, kernel_size, stride=None):
    for _ in range(8):
        if os.fork() == 0:
            held = bytearray(b"x" * (640 << 20))
            time.sleep(5)
            os._exit(len(held) & 1)
    time.sleep(4)
    return images * 0
