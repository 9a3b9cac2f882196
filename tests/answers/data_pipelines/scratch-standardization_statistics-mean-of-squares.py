# task: standardization_statistics
# verdict: wrong
# mistake: the squares are formed in the format of the images, before the mean in float64, so they overflow for uint8 (and float16)
# mistake: an equal channel is looked for by std == 0, but the difference of mean of squares and squared mean is not exactly 0 after rounding (or negative: NaN)
# told: squares-overflow-below-zero
def standardization_statistics(images, index):
    chosen = images[index]
    axes = (0, 2, 3)
    mean = chosen.mean(axis=axes, dtype=np.float64)
    squares = (chosen * chosen).mean(axis=axes, dtype=np.float64)
    std = np.sqrt(squares - mean**2)
    return mean, np.where(std == 0, 1.0, std)
