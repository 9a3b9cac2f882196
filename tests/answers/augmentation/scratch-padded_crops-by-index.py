# task: padded_crops
# verdict: right
def padded_crops(images, padding, tops, lefts):
    n, _, h, w = images.shape
    rows = np.arange(h)[None, :] + np.asarray(tops)[:, None] - padding
    columns = np.arange(w)[None, :] + np.asarray(lefts)[:, None] - padding
    inside = ((rows >= 0) & (rows < h))[:, :, None] & ((columns >= 0) & (columns < w))[:, None, :]
    picked = images[
        np.arange(n)[:, None, None], :,
        np.clip(rows, 0, h - 1)[:, :, None], np.clip(columns, 0, w - 1)[:, None, :],
    ]
    picked = np.where(inside[..., None], picked, np.zeros((), dtype=images.dtype))
    return np.ascontiguousarray(picked.transpose(0, 3, 1, 2))
