# task: stochastic_round
# verdict: wrong
# mistake: values are cut towards zero first, so for negative ones the chance is that of the number farther from zero
# told: lower-means-nearer-to-zero
def stochastic_round(values, fmt, uniform):
    step = spacing(values, fmt)
    whole = np.trunc(values / step)
    part = np.abs(values / step - whole)
    return (whole + np.sign(values) * (uniform < part)) * step
