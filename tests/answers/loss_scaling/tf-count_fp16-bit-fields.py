# task: count_fp16
# verdict: right
# way: NumPy: the fields of the 16-bit patterns say what each number is
def count_fp16(gradients, scale=1.0):
    import numpy as np

    names = ("zero", "subnormal", "normal", "overflow")
    counts = np.zeros(4, dtype=np.int64)
    for gradient in gradients:
        if gradient is None:
            continue
        flat = np.asarray(gradient, dtype=np.float32).ravel()
        flat = flat[flat != 0]
        with np.errstate(all="ignore"):
            bits = (flat * np.float32(scale)).astype(np.float16).view(np.uint16)
        exponent, mantissa = (bits >> 10) & 31, bits & 1023
        kind = np.where(exponent == 31, 3, np.where(exponent > 0, 2, mantissa > 0))
        counts += np.bincount(kind.astype(np.int64), minlength=4)
    return {name: int(n) for name, n in zip(names, counts)}
