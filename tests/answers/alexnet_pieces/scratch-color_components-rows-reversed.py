# task: color_components
# verdict: wrong
# mistake: the vectors are put in order by rows instead of columns
# told: rows-reversed
def color_components(images):
    pixels = np.moveaxis(images, 1, -1).reshape(-1, 3).astype(float)
    deviations = pixels - pixels.mean(axis=0)
    values, vectors = np.linalg.eigh(deviations.T @ deviations / len(pixels))
    order = np.argsort(values)[::-1]
    return values[order], vectors[order]
