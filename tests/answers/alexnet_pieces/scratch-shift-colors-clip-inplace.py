# task: shift_colors
# verdict: wrong
# mistake: The images are changed in place.
# mistake: Values are clipped to the range from 0 to 1.
# told: colors-cut-off, images-shifted-in-place
def shift_colors(images, values, vectors, alphas):
    result = images
    for n, alpha in enumerate(alphas):
        for i in range(3):
            for channel in range(3):
                result[n, channel] += alpha[i] * values[i] * vectors[channel, i]
    return np.clip(result, 0, 1)
