# task: limits
# verdict: wrong
# mistake: the highest pattern of the exponent is used for finite numbers
# mistake: the smallest subnormal number is one power too small, as if zeros in the exponent meant -bias
# told: highest-exponent-used, smallest-subnormal-halved
def limits(fmt):
    exponent_bits, mantissa_bits = fmt
    bias = (1 << (exponent_bits - 1)) - 1
    highest = (1 << exponent_bits) - 1
    full = sum(2.0**-i for i in range(mantissa_bits + 1))
    return {
        "max": math.ldexp(full, highest - bias),
        "min_normal": math.ldexp(1.0, 1 - bias),
        "min_subnormal": math.ldexp(1.0, -bias - mantissa_bits),
        "epsilon": math.ldexp(1.0, -mantissa_bits),
    }
