"""Prints 200 MB."""

def avg_pool2d(images, kernel_size, stride=None):
    for _ in range(200):
        print("x" * (1 << 20))
    return images * 0
