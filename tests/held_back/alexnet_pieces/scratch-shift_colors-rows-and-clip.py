# task: shift_colors
# verdict: wrong
# mistake: row i of vectors is taken as eigenvector i; it is column i
# mistake: the result is clipped to 0 ... 1, though values outside the range are to be left
def shift_colors(images, values, vectors, alphas):
    shift = (alphas * values) @ vectors
    return np.clip(images + shift[:, :, None, None], 0.0, 1.0)
