# task: stochastic_round
# verdict: wrong
# mistake: negative values are cut toward zero and the part p is measured from there: a draw below p takes them to the lower neighbor instead of the higher one
# told: lower-means-nearer-to-zero
def stochastic_round(values, fmt, uniform):
    gap = spacing(values, fmt)
    whole = np.trunc(values / gap)
    part = np.abs(values / gap - whole)
    away = np.sign(values) * (uniform < part)
    return (whole + away) * gap
