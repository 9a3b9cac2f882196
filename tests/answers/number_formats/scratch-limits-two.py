# task: limits
# verdict: wrong
# mistake: the smallest normal exponent is taken as -bias instead of 1 - bias, so both smallest numbers are halved
# mistake: epsilon is 2**-(M+1), half the distance from 1 to the next larger number
# told: epsilon-is-the-unit-roundoff, lowest-exponent-used-for-normals
def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    bias = 2 ** (exponent_bits - 1) - 1
    smallest_normal = 2.0 ** (-bias)
    result = {}
    result["max"] = (2 - 2.0 ** (-mantissa_bits)) * 2.0**bias
    result["min_normal"] = smallest_normal
    result["min_subnormal"] = smallest_normal * 2.0 ** (-mantissa_bits)
    result["epsilon"] = 2.0 ** (-(mantissa_bits + 1))
    return result
