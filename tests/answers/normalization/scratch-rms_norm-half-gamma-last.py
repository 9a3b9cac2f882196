# task: rms_norm
# verdict: wrong
# mistake: the quotient is rounded to float16 before it is multiplied by gamma
# told: rounded-before-the-scale-of-rows
def rms_norm(values, gamma, eps=1e-6):
    wide = values.astype(np.float32) if values.dtype == np.float16 else values
    square = np.mean(wide * wide, axis=-1, keepdims=True)
    normal = wide / np.sqrt(square + np.asarray(eps, wide.dtype))
    return normal.astype(values.dtype) * gamma
