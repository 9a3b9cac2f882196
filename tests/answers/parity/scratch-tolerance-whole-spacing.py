# task: tolerance
# verdict: wrong
# mistake: u is np.finfo's eps, the whole distance from 1 to the next number, and not half of it
# mistake: the typical sizes of the layers are added in squares, sqrt of the sum of n, and not the roots themselves
# told: eps-instead-of-half, root-of-the-sum
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps)
    counts = np.asarray(fan_ins, dtype=float)
    if worst:
        if np.any(counts * u >= 1):
            raise ValueError(f"{dtype} has too few digits for such long sums")
        return float(2 * np.sum(counts * u / (1 - counts * u)))
    return float(2 * u * np.sqrt(counts.sum()))
