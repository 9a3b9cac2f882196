"""Starts 400 threads."""

import threading
import time


def avg_pool2d(images, kernel_size, stride=None):
    for _ in range(400):
        threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
    return images * 0
