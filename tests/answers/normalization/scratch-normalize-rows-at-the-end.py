# task: normalize
# verdict: right
# way: brings the shared axes to the end, makes them one row, and turns everything back
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim or any(letter not in layout for letter in shared):
        raise ValueError(f"axes {shared!r} and layout {layout!r} do not fit {values.shape}")
    kept = [i for i, letter in enumerate(layout) if letter not in shared]
    order = kept + [i for i, letter in enumerate(layout) if letter in shared]
    moved = np.transpose(values, order)
    lead = moved.shape[: len(kept)]
    count = 1
    for length in moved.shape[len(kept):]:
        count *= length
    rows = moved.reshape(*lead, count)
    centered = rows - np.average(rows, axis=-1)[..., None]
    variance = np.einsum("...i,...i->...", centered, centered)[..., None] / count
    normal = (centered / np.sqrt(variance + eps)).reshape(moved.shape)
    return np.transpose(normal, np.argsort(order))
