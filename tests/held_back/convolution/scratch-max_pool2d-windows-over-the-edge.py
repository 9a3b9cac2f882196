# task: max_pool2d
# verdict: wrong
# mistake: windows that hang over the edge are kept, cut off there, so that odd sizes give a row and a column too many

def max_pool2d(images, kernel_size, stride=None):
    stride = kernel_size if stride is None else stride
    _, _, height, width = images.shape
    rows = []
    for top in range(0, height, stride):
        row = []
        for left in range(0, width, stride):
            window = images[
                :, :, top : top + kernel_size, left : left + kernel_size
            ]
            row.append(window.max(axis=(2, 3)))
        rows.append(np.stack(row, axis=-1))
    return np.stack(rows, axis=-2)
