# task: stochastic_round
# verdict: right
def stochastic_round(values, fmt, uniform):
    step = spacing(values, fmt)
    lower = np.floor(values / step)
    up = np.less(uniform, values / step - lower)
    return np.where(up, lower + 1, lower) * step
