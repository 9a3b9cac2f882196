# task: round_to
# verdict: right
# way: number by number with exact fractions; Python's round of a Fraction sends ties to the even side
def round_to(values, fmt):
    from fractions import Fraction

    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    beyond = Fraction(2) ** (bias + 1)  # the next number, exponents unlimited

    def one(x):
        if x == 0 or not math.isfinite(x):
            return x
        exponent = math.frexp(x)[1] - 1  # 2**exponent <= |x| < 2**(exponent + 1)
        unit = Fraction(2) ** (max(exponent, 1 - bias) - mantissa_bits)
        near = round(abs(Fraction(x)) / unit) * unit
        return math.copysign(math.inf if near >= beyond else float(near), x)

    given = np.asarray(values, dtype=np.float64)
    found = np.array([one(x) for x in given.ravel().tolist()], np.float64)
    return found.reshape(given.shape)
