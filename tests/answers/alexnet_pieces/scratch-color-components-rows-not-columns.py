# task: color_components
# verdict: wrong
# mistake: The eigenvectors stand in the rows instead of the columns.
# told: rows-as-svd-gives-them
def color_components(images):
    pixels = np.moveaxis(np.asarray(images, dtype=float), 1, -1).reshape(-1, 3)
    centered = pixels - pixels.mean(axis=0)
    if len(centered) < 3:
        centered = np.vstack([centered, np.zeros((3 - len(centered), 3))])
    _, singular, rows = np.linalg.svd(centered, full_matrices=False)
    return singular**2 / len(pixels), rows
