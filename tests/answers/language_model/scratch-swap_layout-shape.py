# task: swap_layout
# verdict: wrong
# mistake: only matrices that are not square
def swap_layout(weights):
    out = {}
    for name, w in weights.items():
        if name.startswith("h.") and w.ndim == 2 and w.shape[0] != w.shape[1]:
            out[name] = w.T.copy()
        else:
            out[name] = w.copy()
    return out
