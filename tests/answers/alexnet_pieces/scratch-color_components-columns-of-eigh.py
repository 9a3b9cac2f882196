# task: color_components
# verdict: wrong
# mistake: the colors are brought to (-1, 3) by a plain reshape of (N, 3, H, W), so the three numbers of a point are neighboring pixels of one channel and not red, green and blue
# mistake: eigenvalues are reversed to descending order, but of the eigenvectors the rows are reversed and not the columns
# told: rows-reversed, three-neighbors-for-a-pixel
def color_components(images):
    points = np.asarray(images, dtype=float).reshape(-1, 3)
    points = points - points.mean(axis=0)
    covariance = points.T @ points / len(points)
    values, vectors = np.linalg.eigh(covariance)
    return values[::-1], vectors[::-1]
