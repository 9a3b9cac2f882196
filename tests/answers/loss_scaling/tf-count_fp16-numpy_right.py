# task: count_fp16
# verdict: right
def count_fp16(gradients, scale=1.0):
    import numpy as np

    pieces = [np.ravel(np.asarray(g)) for g in gradients if g is not None]
    values = np.concatenate(pieces).astype(np.float32)
    values = values[values != 0]
    with np.errstate(all="ignore"):
        bits = (values * np.float32(scale)).astype(np.float16).view(np.uint16)
    exponent, mantissa = (bits >> 10) & 31, bits & 1023
    return {
        "zero": int(np.sum((exponent == 0) & (mantissa == 0))),
        "subnormal": int(np.sum((exponent == 0) & (mantissa != 0))),
        "normal": int(np.sum((exponent > 0) & (exponent < 31))),
        "overflow": int(np.sum(exponent == 31)),
    }
