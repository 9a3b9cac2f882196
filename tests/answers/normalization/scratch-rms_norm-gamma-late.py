# task: rms_norm
# verdict: wrong
# mistake: gamma is multiplied in float16 after rounding
# told: rounded-before-the-scale-of-rows
def rms_norm(values, gamma, eps=1e-6):
    wide = values.astype(np.float32) if values.dtype == np.float16 else values
    root = np.sqrt((wide**2).mean(axis=-1, keepdims=True) + eps)
    return (wide / root).astype(values.dtype) * gamma
