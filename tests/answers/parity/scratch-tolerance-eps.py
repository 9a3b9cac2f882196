# task: tolerance
# verdict: wrong
# mistake: takes the whole distance eps for u instead of half of it
# told: eps-instead-of-half
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps)
    n = np.array(fan_ins, dtype=float)
    if worst:
        if (n * u >= 1).any():
            raise ValueError("The bound does not hold: n u is 1 or more.")
        return float(2 * (n * u / (1 - n * u)).sum())
    return float(2 * (np.sqrt(n) * u).sum())
