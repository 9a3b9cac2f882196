# task: normalize
# verdict: right
# mistake: none; unusual because the shared axes are moved to the end and flattened, so that rows of a matrix are normalized, and everything is moved back
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim or not set(shared) <= set(layout):
        raise ValueError(f"{shared!r} and {layout!r} do not fit {values.ndim} axes.")
    axes = [i for i, letter in enumerate(layout) if letter in shared]
    if not axes:
        return np.zeros_like(values)
    ends = list(range(values.ndim - len(axes), values.ndim))
    moved = np.moveaxis(values, axes, ends)
    rows = moved.reshape(-1, int(np.prod([values.shape[i] for i in axes])))
    rows = rows - rows.mean(axis=1)[:, None]
    rows = rows / np.sqrt(np.einsum("ij,ij->i", rows, rows) / rows.shape[1] + eps)[:, None]
    return np.moveaxis(rows.reshape(moved.shape), ends, axes)
