# task: embed_patches
# verdict: right
def embed_patches(images, kernel, bias, class_token, positions):
    side = kernel.shape[-1]
    windows = np.lib.stride_tricks.sliding_window_view(images, (side, side), axis=(2, 3))
    windows = windows[:, :, ::side, ::side]  # (N, C, rows, columns, p, p)
    maps = np.tensordot(windows, kernel, axes=((1, 4, 5), (1, 2, 3)))  # (N, rows, columns, D)
    out = np.empty((len(images), *positions.shape))
    out[:, 0] = class_token
    out[:, 1:] = maps.reshape(len(images), -1, len(kernel)) + bias
    out += positions
    return out
