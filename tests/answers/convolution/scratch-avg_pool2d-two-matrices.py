# task: avg_pool2d
# verdict: right
# way: a matrix of means for the rows and one for the columns, multiplied from the left and from the right
def avg_pool2d(images, kernel_size, stride=None):
    if stride is None:
        stride = kernel_size

    def means(size):
        count = conv_output_size(size, kernel_size, stride)
        first = stride * np.arange(count)[:, None]
        pixel = np.arange(size)
        return ((pixel >= first) & (pixel < first + kernel_size)) / kernel_size

    return means(images.shape[2]) @ images @ means(images.shape[3]).T
