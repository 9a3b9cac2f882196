# task: rms_norm
# verdict: wrong
# mistake: squares in float16
# told: squares-in-half-of-rows
def rms_norm(values, gamma, eps=1e-6):
    rms = np.sqrt(np.mean(np.square(values), axis=-1, keepdims=True) + eps)
    return (values / rms * gamma).astype(values.dtype)
