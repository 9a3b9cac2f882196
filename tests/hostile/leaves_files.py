"""Leaves files behind."""

from pathlib import Path


def avg_pool2d(images, kernel_size, stride=None):
    for folder in ("/tmp", "/var/tmp", "/dev/shm", ".", str(Path.home())):
        try:
            Path(folder, "left-by-a-submission").write_text("x")
        except OSError:
            continue
    return images * 0
