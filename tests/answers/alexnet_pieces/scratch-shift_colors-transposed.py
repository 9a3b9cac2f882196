# task: shift_colors
# verdict: wrong
# mistake: the rows of vectors are used as eigenvectors, not the columns (no transpose)
# told: vectors-transposed
def shift_colors(images, values, vectors, alphas):
    shifts = (alphas * values) @ vectors
    return images + shifts[:, :, None, None]
