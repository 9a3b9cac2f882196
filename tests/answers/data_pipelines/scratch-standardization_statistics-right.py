# task: standardization_statistics
# verdict: right
def standardization_statistics(images, index):
    chosen = np.take(np.asarray(images), np.asarray(index), axis=0)
    means, stds = [], []
    for c in range(chosen.shape[1]):
        channel = [float(v) for v in chosen[:, c].ravel().tolist()]
        mean = math.fsum(channel) / len(channel)
        if all(v == channel[0] for v in channel):
            std = 1.0
        else:
            squares = math.fsum((v - mean) ** 2 for v in channel)
            std = math.sqrt(squares / len(channel))
        means.append(mean)
        stds.append(std)
    return np.array(means, dtype=np.float64), np.array(stds, dtype=np.float64)
