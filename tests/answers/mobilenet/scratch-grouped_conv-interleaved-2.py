# task: grouped_conv
# verdict: wrong
# mistake: group g sees every groups-th map that enters (g, g + groups, ...) instead of neighbors; the maps made are cut right
# told: groups-interleaved
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    made, _, kh, kw = weight.shape
    edge = (padding, padding)
    padded = np.pad(images, ((0, 0), (0, 0), edge, edge))
    windows = np.lib.stride_tricks.sliding_window_view(
        padded, (kh, kw), axis=(2, 3)
    )[:, :, ::stride, ::stride]  # (N, C, H', W', kh, kw)
    parts = []
    for g, kernels in enumerate(np.split(weight, groups)):
        seen = windows[:, g::groups]
        part = np.tensordot(seen, kernels, axes=((1, 4, 5), (1, 2, 3)))
        parts.append(np.moveaxis(part, 3, 1))
    return np.concatenate(parts, axis=1)
