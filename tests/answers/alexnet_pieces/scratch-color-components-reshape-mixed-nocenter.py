# task: color_components
# verdict: wrong
# mistake: The pixels are made by reshape without moving the channels, so colors of different pixels are mixed.
# mistake: The mean color is not subtracted.
# told: mean-not-subtracted, three-neighbors-for-a-pixel
def color_components(images):
    pixels = np.asarray(images, dtype=float).reshape(-1, 3)
    centered = pixels
    if len(centered) < 3:
        centered = np.vstack([centered, np.zeros((3 - len(centered), 3))])
    _, singular, rows = np.linalg.svd(centered, full_matrices=False)
    return singular**2 / len(pixels), rows.T
