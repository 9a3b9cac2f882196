# task: merged_kernel
# verdict: right
def merged_kernel(first, second):
    lh, lw = second.shape[2:]
    pad = ((0, 0), (0, 0), (lh - 1, lh - 1), (lw - 1, lw - 1))
    big = np.pad(first, pad)
    turned = second[:, :, ::-1, ::-1]
    h, w = first.shape[2] + lh - 1, first.shape[3] + lw - 1
    out = np.zeros((second.shape[0], first.shape[1], h, w))
    for y in range(h):
        for x in range(w):
            out[:, :, y, x] = np.einsum("mcij,omij->oc", big[:, :, y : y + lh, x : x + lw], turned)
    return out
