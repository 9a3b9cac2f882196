# task: requantize
# verdict: right
# way: Python's integers of any length, number by number; mantissa and shift by math.frexp and Python's round
def requantize(sums, multiplier, zero_point, lowest, highest):
    import math

    codes = np.empty(sums.shape, dtype=np.int8)
    for column, factor in enumerate(multiplier):
        fraction, exponent = math.frexp(float(factor))  # fraction from 0.5 to less than 1
        mantissa, shift = round(math.ldexp(fraction, 31)), 31 - exponent
        for row in range(len(sums)):
            scaled = int(sums[row, column]) * mantissa + (1 << (shift - 1))
            code = scaled // (1 << shift) + int(zero_point)
            codes[row, column] = min(max(code, int(lowest)), int(highest))
    return codes
