# task: grouped_conv
# verdict: wrong
# mistake: map m made belongs to group m % groups instead of m // (O / groups)
# told: outputs-dealt-out-to-the-groups
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    border = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    padded = np.pad(images, border)
    o, inner, kh, kw = weight.shape
    windows = np.lib.stride_tricks.sliding_window_view(padded, (kh, kw), axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride]
    made = []
    for m in range(o):
        start = (m % groups) * inner
        part = windows[:, start : start + inner]
        made.append(np.einsum("nchwij,cij->nhw", part, weight[m]))
    return np.stack(made, axis=1)
