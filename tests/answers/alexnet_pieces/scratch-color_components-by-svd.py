# task: color_components
# verdict: right
def color_components(images):
    points = np.moveaxis(np.asarray(images, dtype=float), 1, 0).reshape(3, -1)
    points = points - points.mean(axis=1, keepdims=True)
    left, singular, _ = np.linalg.svd(points @ points.T / points.shape[1])
    return singular, left
