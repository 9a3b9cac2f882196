# task: shift_colors
# verdict: wrong
# mistake: The rows of the matrix are taken for the eigenvectors.
# told: vectors-transposed
def shift_colors(images, values, vectors, alphas):
    result = np.array(images, dtype=float)
    for n, alpha in enumerate(alphas):
        for i in range(3):
            for channel in range(3):
                result[n, channel] += alpha[i] * values[i] * vectors[i, channel]
    return result
