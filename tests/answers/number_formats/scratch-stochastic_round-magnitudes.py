# task: stochastic_round
# verdict: wrong
# mistake: rounds the magnitude and puts the sign back: a negative value goes away from zero (down) if its draw is less than the part of the way from zero, where the part is to be counted upward from the lower neighbor and the draw sends it up
# told: lower-means-nearer-to-zero
def stochastic_round(values, fmt, uniform):
    values = np.asarray(values, dtype=np.float64)
    step = spacing(values, fmt)
    units = np.abs(values) / step
    whole = np.floor(units)
    whole += uniform < units - whole
    return np.copysign(whole * step, values)
