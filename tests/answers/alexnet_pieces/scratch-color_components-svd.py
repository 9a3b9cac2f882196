# task: color_components
# verdict: right
def color_components(images):
    cloud = np.concatenate([one.reshape(3, -1) for one in images], axis=1).astype(np.float64)
    cloud -= cloud.mean(axis=1, keepdims=True)
    scatter = np.einsum("ip,jp->ij", cloud, cloud) / cloud.shape[1]
    left, strengths, _ = np.linalg.svd(scatter, hermitian=True)
    return strengths, left
