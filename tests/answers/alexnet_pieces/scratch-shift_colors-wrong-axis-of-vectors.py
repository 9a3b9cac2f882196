# task: shift_colors
# verdict: wrong
# mistake: the rows of the matrix are taken for the eigenvectors
# told: vectors-transposed
def shift_colors(images, values, vectors, alphas):
    shift = (alphas * values) @ vectors
    return images + shift[:, :, None, None]
