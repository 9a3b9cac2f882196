# task: standardization_statistics
# verdict: right
def standardization_statistics(images, index):
    means, deviations = [], []
    for channel in range(images.shape[1]):
        pixels = [float(v) for i in index for v in images[i, channel].flat]
        if len(set(pixels)) == 1:
            center, deviation = pixels[0], 1.0
        else:
            center = math.fsum(pixels) / len(pixels)
            squares = math.fsum((v - center) ** 2 for v in pixels)
            deviation = math.sqrt(squares / len(pixels))
        means.append(center)
        deviations.append(deviation)
    return np.array(means, dtype="f8"), np.array(deviations, dtype="f8")
