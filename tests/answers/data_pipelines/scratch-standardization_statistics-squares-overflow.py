# task: standardization_statistics
# verdict: wrong
# mistake: the squares are formed in the number format of the images, where uint8 and float16 overflow
# told: squares-overflow
def standardization_statistics(images, index):
    train = images[index]
    mean = train.mean(axis=(0, 2, 3), dtype=np.float64)
    mean_of_squares = (train**2).mean(axis=(0, 2, 3), dtype=np.float64)
    variance = np.maximum(mean_of_squares - mean**2, 0)
    constant = train.min(axis=(0, 2, 3)) == train.max(axis=(0, 2, 3))
    return mean, np.where(constant, 1.0, np.sqrt(variance))
