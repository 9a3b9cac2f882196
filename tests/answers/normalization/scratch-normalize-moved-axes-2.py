# task: normalize
# verdict: right
def normalize(values, shared, layout, eps=1e-5):
    if len(layout) != values.ndim:
        raise ValueError(f"{layout} does not name {values.ndim} axes")
    for letter in shared:
        if letter not in layout:
            raise ValueError(f"{letter} is not in {layout}")
    letters = [letter for letter in layout if letter in shared]
    kept = [letter for letter in layout if letter not in shared]
    order = [layout.index(letter) for letter in kept + letters]
    turned = values.transpose(order)
    lead = turned.shape[: len(kept)]
    size = int(np.prod(turned.shape[len(kept) :], dtype=int))
    rows = turned.reshape(int(np.prod(lead, dtype=int)), size)
    deviations = rows - rows.mean(axis=1, keepdims=True)
    variances = (deviations**2).mean(axis=1, keepdims=True)
    done = deviations / np.sqrt(variances + eps)
    return done.reshape(turned.shape).transpose(np.argsort(order))
