# task: canonical
# verdict: wrong
# mistake: four axes become (I, O, kh, kw): input and output are exchanged
# mistake: every array with two axes gets the order C, H, W, not only the first
def canonical(arrays, maps_shape=None):
    out = []
    for a in arrays:
        a = np.array(a)
        if a.ndim == 4:
            a = a.transpose(2, 3, 0, 1)
        elif a.ndim == 2:
            if maps_shape and a.shape[0] == np.prod(maps_shape):
                c, h, w = maps_shape
                a = a.reshape(h, w, c, -1).transpose(2, 0, 1, 3).reshape(a.shape)
            a = a.T
        out.append(a)
    return out
