# task: rms_norm
# verdict: wrong
# mistake: rows of float64 are computed in float32, too, and lose their precision
# mistake: the quotient is rounded to float16 before it is multiplied by gamma
def rms_norm(values, gamma, eps=1e-6):
    wide = values.astype(np.float32)
    mean_square = np.mean(wide**2, axis=-1, keepdims=True)
    normal = (wide / np.sqrt(mean_square + eps)).astype(values.dtype)
    return normal * gamma
