# task: shift_colors
# verdict: right
def shift_colors(images, values, vectors, alphas):
    result = np.array(images, dtype=float)
    for n, alpha in enumerate(alphas):
        for i in range(3):
            for channel in range(3):
                result[n, channel] += alpha[i] * values[i] * vectors[channel, i]
    return result
