# task: avg_pool2d
# verdict: right
def avg_pool2d(images, kernel_size, stride=None):
    step = stride if stride is not None else kernel_size

    def averaging(size):  # (places, size), each row sums to 1
        if kernel_size < 1 or step < 1 or kernel_size > size:
            raise ValueError("no place for the window")
        starts = np.arange(0, size - kernel_size + 1, step)[:, None]
        pixels = np.arange(size)[None]
        inside = (starts <= pixels) & (pixels < starts + kernel_size)
        return inside / kernel_size

    height, width = images.shape[-2:]
    return averaging(height) @ images @ averaging(width).T
