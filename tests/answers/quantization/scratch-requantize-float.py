# task: requantize
# verdict: wrong
# mistake: a float, and halves go to the even number
def requantize(sums, multiplier, zero_point, lowest, highest):
    q = np.round(sums * multiplier) + zero_point
    return np.clip(q, lowest, highest).astype(np.int8)
