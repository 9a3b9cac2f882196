# task: conv2d
# verdict: wrong
# mistake: all zeros of the padding are put at the bottom and at the right (2 p there, none at the top and left): right shape, shifted values
# told: padding-bottom-right-only
def conv2d(images, weight, bias=None, stride=1, padding=0):
    batch, channels, height, width = images.shape
    out_channels, _, kh, kw = weight.shape
    canvas = np.zeros((batch, channels, height + 2 * padding, width + 2 * padding))
    canvas[:, :, :height, :width] = images
    rows = (canvas.shape[2] - kh) // stride + 1
    cols = (canvas.shape[3] - kw) // stride + 1
    if rows < 1 or cols < 1:
        raise ValueError("kernel does not fit")
    answer = np.empty((batch, out_channels, rows, cols))
    flat = weight.reshape(out_channels, -1)
    for r in range(rows):
        for c in range(cols):
            y, x = r * stride, c * stride
            columns = canvas[:, :, y : y + kh, x : x + kw].reshape(batch, -1)
            answer[:, :, r, c] = columns @ flat.T
    if bias is not None:
        answer += np.reshape(bias, (1, -1, 1, 1))
    return answer
