"""Takes six gigabytes."""

def avg_pool2d(images, kernel_size, stride=None):
    held = [bytearray(b"x" * (64 << 20)) for _ in range(96)]
    return images * 0
