# task: decode
# verdict: right
from fractions import Fraction


def decode(pattern, fmt):
    rest, m = divmod(pattern, 2 ** fmt[1])
    negative, e = divmod(rest, 2 ** fmt[0])
    top = 2 ** fmt[0] - 1
    if e == top:
        return [math.nan, (math.inf, -math.inf)[negative]][m == 0]
    hidden = min(e, 1)
    exact = Fraction(hidden * 2 ** fmt[1] + m, 2 ** fmt[1])
    exact *= Fraction(2) ** (max(e, 1) - top // 2)
    return math.copysign(float(exact), -negative or 1)
