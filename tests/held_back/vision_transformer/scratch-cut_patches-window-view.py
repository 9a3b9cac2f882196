# task: cut_patches
# verdict: right
# mistake: none; unusual because patches are every size-th window of a sliding view
def cut_patches(images, size):
    if any(side % size for side in images.shape[2:]):
        raise ValueError(f"Sides {images.shape[2:]} are not multiples of {size}.")
    view = np.lib.stride_tricks.sliding_window_view(images, (size, size), axis=(2, 3))
    view = view[:, :, ::size, ::size]
    n, c, down, across = view.shape[:4]
    return np.moveaxis(view, 1, 3).reshape(n, down * across, c * size * size)
