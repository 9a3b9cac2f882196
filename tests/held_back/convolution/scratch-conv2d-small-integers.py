# task: conv2d
# verdict: wrong
# mistake: products and sums are made in the type of images and weights, and become floats afterwards: for uint8 or int8 arrays they overflow
# mistake: all padding, 2 * padding zeros, stands below and to the right, instead of padding zeros on each side
# told: integers-overflow, padding-bottom-right-only
def conv2d(images, weight, bias=None, stride=1, padding=0):
    kh, kw = weight.shape[2:]
    padded = np.pad(images, [(0, 0), (0, 0), (0, 2 * padding), (0, 2 * padding)])
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    answers = np.einsum("nchwij,ocij->nohw", windows, weight).astype(float)
    if bias is not None:
        answers += np.reshape(bias, (1, -1, 1, 1))
    return answers
