# task: stochastic_round
# verdict: wrong
# mistake: a draw that equals the part rounds up, so a number of the format moves when the draw is 0
# told: numbers-of-the-format-move
def stochastic_round(values, fmt, uniform):
    step = spacing(values, fmt)
    low = np.floor(values / step) * step
    part = (values - low) / step
    return np.where(uniform <= part, low + step, low)
