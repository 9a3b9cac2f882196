# task: grouped_conv
# verdict: wrong
# mistake: the maps that are made are dealt out to the groups in turn (map o belongs to group o % groups) instead of in blocks of neighbors (o // (O / groups)); wrong if 1 < groups < O
# told: outputs-dealt-out-to-the-groups
def grouped_conv(images, weight, groups=1, stride=1, padding=0):
    n, c, _, _ = images.shape
    made, per_group, kh, kw = weight.shape
    border = ((0, 0), (0, 0), (padding, padding), (padding, padding))
    padded = np.pad(images, border)
    rows = (padded.shape[2] - kh) // stride + 1
    columns = (padded.shape[3] - kw) // stride + 1
    result = np.zeros((n, made, rows, columns), dtype=np.result_type(images, weight))
    for o in range(made):
        first = (o % groups) * per_group
        seen = padded[:, first : first + per_group]
        for i in range(kh):
            for j in range(kw):
                patch = seen[
                    :, :,
                    i : i + stride * (rows - 1) + 1 : stride,
                    j : j + stride * (columns - 1) + 1 : stride,
                ]  # fmt: skip
                result[:, o] += np.tensordot(patch, weight[o, :, i, j], axes=(1, 0))
    return result
