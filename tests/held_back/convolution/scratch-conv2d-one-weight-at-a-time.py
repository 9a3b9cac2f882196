# task: conv2d
# verdict: right
# way: a loop over the places of the kernel, not of the image: for each, a strided slice of the padded images is mixed over channels by einsum and added up
def conv2d(images, weight, bias=None, stride=1, padding=0):
    outputs, _, kernel_height, kernel_width = weight.shape
    count, channels, height, width = images.shape
    rows = conv_output_size(height, kernel_height, stride, padding)
    columns = conv_output_size(width, kernel_width, stride, padding)
    padded = np.zeros((count, channels, height + 2 * padding, width + 2 * padding))
    padded[:, :, padding : padding + height, padding : padding + width] = images
    answers = np.zeros((count, outputs, rows, columns))
    for u in range(kernel_height):
        for v in range(kernel_width):
            seen = padded[:, :, u::stride, v::stride][:, :, :rows, :columns]
            answers += np.einsum("nchw,oc->nohw", seen, weight[:, :, u, v])
    if bias is not None:
        answers += np.reshape(bias, (1, outputs, 1, 1))
    return answers
