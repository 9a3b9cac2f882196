# task: conv2d
# verdict: wrong
# mistake: the answers have the number format of the images, so integer images cut each answer down to a whole number
# mistake: the number of columns is counted with the kernel's height instead of its width: kernels that are not square give a wrong width (or windows that hang over)
# told: sums-cut-to-integers
def conv2d(images, weight, bias=None, stride=1, padding=0):
    n, _, h, w = images.shape
    o, _, k, k_w = weight.shape
    rows = conv_output_size(h, k, stride=stride, padding=padding)
    columns = conv_output_size(w, k, stride=stride, padding=padding)
    p = padding
    padded = np.pad(images, [(0, 0), (0, 0), (p, p), (p, p)])
    answers = np.empty((n, o, rows, columns), dtype=images.dtype)
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = padded[:, :, top : top + k, left : left + k_w]
            value = np.tensordot(window, weight, axes=([1, 2, 3], [1, 2, 3]))
            answers[:, :, i, j] = value if bias is None else value + bias
    return answers
