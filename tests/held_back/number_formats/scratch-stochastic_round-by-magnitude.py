# task: stochastic_round
# verdict: wrong
# mistake: the magnitude is rounded and the sign put back, so for negative values p counts from the neighbor nearer to zero, and a draw below p gives the lower instead of the higher number (the mean is right, the result for a given draw is not)
def stochastic_round(values, fmt, uniform):
    magnitude = np.abs(values)
    step = spacing(magnitude, fmt)
    quotient = magnitude / step
    lower = np.floor(quotient)
    part = quotient - lower
    rounded = (lower + (uniform < part)) * step
    return np.copysign(rounded, values)
