# task: round_to
# verdict: right
from fractions import Fraction


def _one(x, e_bits, m_bits):
    if x == 0 or math.isinf(x) or math.isnan(x):
        return x
    low = 2 - 2 ** (e_bits - 1)
    grid = Fraction(2) ** (max(math.frexp(x)[1] - 1, low) - m_bits)
    nearest = round(Fraction(x) / grid) * grid  # Python rounds ties to even
    if abs(nearest) >= Fraction(2) ** (2 ** (e_bits - 1)):
        return math.copysign(math.inf, x)
    return math.copysign(float(nearest), x)


def round_to(values, fmt):
    given = np.asarray(values, dtype=np.float64)
    flat = [_one(x, *fmt) for x in given.ravel().tolist()]
    return np.array(flat, dtype=np.float64).reshape(given.shape)
