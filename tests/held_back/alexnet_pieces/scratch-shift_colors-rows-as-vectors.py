# task: shift_colors
# verdict: wrong
# mistake: einsum sums over the wrong axis of vectors: color j is the sum of (alpha * value)[k] * vectors[k, j], that is, rows are taken for eigenvectors
# told: vectors-transposed
def shift_colors(images, values, vectors, alphas):
    shift = np.einsum("nk,k,kc->nc", alphas, values, vectors)
    return images + shift[:, :, None, None]
