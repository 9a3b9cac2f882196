# task: rms_norm
# verdict: wrong
# mistake: every row is computed in float32, so float64 rows lose half of their digits although they should keep their precision
# told: always-single
def rms_norm(values, gamma, eps=1e-6):
    wide = values.astype(np.float32)
    mean_square = np.square(wide).mean(axis=-1, keepdims=True)
    result = wide / np.sqrt(mean_square + np.float32(eps)) * gamma.astype(np.float32)
    return result.astype(values.dtype)
