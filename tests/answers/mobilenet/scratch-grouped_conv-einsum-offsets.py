# task: grouped_conv
# verdict: right
# way: one einsum with an axis of groups for each place of the kernel, summed over the places
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, channels, height, width = images.shape
    made, seen, kh, kw = weight.shape
    padded = np.zeros(
        (n, channels, height + 2 * padding, width + 2 * padding), images.dtype
    )
    padded[:, :, padding : padding + height, padding : padding + width] = images
    rows = (height + 2 * padding - kh) // stride + 1
    columns = (width + 2 * padding - kw) // stride + 1
    kind = np.result_type(images, weight)
    result = np.zeros((n, groups, made // groups, rows, columns), kind)
    kernels = weight.reshape(groups, made // groups, seen, kh, kw)
    for i in range(kh):
        for j in range(kw):
            part = padded[
                :, :,
                i : i + (rows - 1) * stride + 1 : stride,
                j : j + (columns - 1) * stride + 1 : stride,
            ].reshape(n, groups, seen, rows, columns)
            result += np.einsum("ngchw,goc->ngohw", part, kernels[..., i, j])
    return result.reshape(n, made, rows, columns)
