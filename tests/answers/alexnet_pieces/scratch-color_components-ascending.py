# task: color_components
# verdict: wrong
# mistake: the eigenvalues are sorted, the eigenvectors are left in the order of eigh (smallest first)
# told: values-reversed-alone
def color_components(images):
    pixels = images.transpose(0, 2, 3, 1).reshape(-1, 3).astype(np.float64)
    deviations = pixels - pixels.mean(axis=0)
    covariance = deviations.T @ deviations / len(pixels)
    values, vectors = np.linalg.eigh(covariance)
    return np.sort(values)[::-1], vectors
