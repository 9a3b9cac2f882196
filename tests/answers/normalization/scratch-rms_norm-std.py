# task: rms_norm
# verdict: wrong
# mistake: divides by the standard deviation
# told: variance-for-the-square-of-rows
def rms_norm(values, gamma, eps=1e-6):
    x = values.astype(np.float32) if values.dtype == np.float16 else values
    out = x / np.sqrt(x.var(axis=-1, keepdims=True) + eps) * gamma
    return out.astype(values.dtype)
