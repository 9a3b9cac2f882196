# task: avg_pool2d
# verdict: right
def avg_pool2d(images, kernel_size, stride=None):
    step = kernel_size if stride is None else stride
    n, c, h, w = images.shape
    rows = conv_output_size(h, kernel_size, step)
    columns = conv_output_size(w, kernel_size, step)
    down = np.zeros((rows, h))
    across = np.zeros((columns, w))
    for i in range(rows):
        down[i, i * step:i * step + kernel_size] = 1 / kernel_size
    for j in range(columns):
        across[j, j * step:j * step + kernel_size] = 1 / kernel_size
    return down @ images @ across.T
