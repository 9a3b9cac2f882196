# task: conv2d
# verdict: wrong
# mistake: the kernel's height is taken for its width as well, which is wrong or fails for kernels that are not square
# mistake: the stride moves the windows down only, to the right they move by one pixel
# told: kernel-taken-for-square, stride-along-one-axis
def conv2d(images, weight, bias=None, stride=1, padding=0):
    N, C, H, W = images.shape
    O = weight.shape[0]
    K = weight.shape[2]
    padded = np.zeros((N, C, H + 2 * padding, W + 2 * padding))
    padded[:, :, padding : padding + H, padding : padding + W] = images
    if K > padded.shape[2] or K > padded.shape[3]:
        raise ValueError("kernel does not fit")
    H_out = (H + 2 * padding - K) // stride + 1
    W_out = (W + 2 * padding - K) // stride + 1
    out = np.zeros((N, O, H_out, W_out))
    for n in range(N):
        for o in range(O):
            for row in range(H_out):
                for col in range(W_out):
                    top = row * stride
                    patch = padded[n, :, top : top + K, col : col + K]
                    out[n, o, row, col] = np.sum(patch * weight[o])
                    if bias is not None:
                        out[n, o, row, col] += bias[o]
    return out
