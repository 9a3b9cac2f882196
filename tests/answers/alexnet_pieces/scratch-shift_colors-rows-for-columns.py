# task: shift_colors
# verdict: wrong
# mistake: the eigenvectors are taken from the rows
# told: vectors-transposed
def shift_colors(images, values, vectors, alphas):
    shift = (alphas * values) @ vectors
    return images + shift[:, :, None, None]
