# task: standardization_statistics
# verdict: wrong
# mistake: recognizes a constant channel by a deviation that is exactly 0; with a value such as 0.1 the mean is rounded, the deviation is about 1e-17, and it stays

def standardization_statistics(images, index):
    chosen = np.asarray(images)[index].astype(np.float64)
    mean = chosen.mean(axis=(0, 2, 3))
    std = chosen.std(axis=(0, 2, 3))
    std[std == 0] = 1
    return mean, std
