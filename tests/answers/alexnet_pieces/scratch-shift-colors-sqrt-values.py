# task: shift_colors
# verdict: wrong
# mistake: The eigenvalues' square roots are used.
# told: roots-of-the-eigenvalues
def shift_colors(images, values, vectors, alphas):
    result = np.array(images, dtype=float)
    for n, alpha in enumerate(alphas):
        for i in range(3):
            for channel in range(3):
                result[n, channel] += alpha[i] * values[i] ** 0.5 * vectors[channel, i]
    return result
