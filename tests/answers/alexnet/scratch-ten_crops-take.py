# task: ten_crops
# verdict: right
from numpy.lib.stride_tricks import sliding_window_view


def ten_crops(images, size):
    every = sliding_window_view(images, (size, size), axis=(2, 3))
    last_row, last_col = every.shape[2] - 1, every.shape[3] - 1
    rows = np.array([0, 0, last_row, last_row, last_row // 2])
    cols = np.array([0, last_col, 0, last_col, last_col // 2])
    picked = every[:, :, rows, cols]  # N, C, 5, size, size
    both = np.concatenate((picked, picked[..., ::-1]), axis=2)
    return np.einsum("nckhw->nkchw", both)
