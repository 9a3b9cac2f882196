# task: avg_pool2d
# verdict: right
# mistake: none; unusual because the windows' sums are differences of an integral image (cumulative sums along both axes)

def avg_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    height, width = images.shape[2:]
    rows = conv_output_size(height, kernel_size, step)
    columns = conv_output_size(width, kernel_size, step)
    sums = np.pad(images.astype(np.float64), ((0, 0), (0, 0), (1, 0), (1, 0)))
    sums = sums.cumsum(axis=2).cumsum(axis=3)
    top, left = step * np.arange(rows)[:, None], step * np.arange(columns)
    bottom, right = top + kernel_size, left + kernel_size
    windows = (
        sums[:, :, bottom, right] - sums[:, :, top, right]
        - sums[:, :, bottom, left] + sums[:, :, top, left]
    )  # fmt: skip
    return windows / kernel_size**2
