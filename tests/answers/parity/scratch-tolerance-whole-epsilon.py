# task: tolerance
# verdict: wrong
# mistake: u is the whole distance from 1 to the next number, not half of it
# mistake: the typical errors are added as the root of the sum of all n, not as the sum of the roots of the layers
# told: eps-instead-of-half, root-of-the-sum
def tolerance(dtype, fan_ins, worst=False):
    u = np.finfo(dtype).eps
    n = np.array(fan_ins, dtype=float)
    if not worst:
        return float(2 * u * np.sqrt(n.sum()))
    if (n * u >= 1).any():
        raise ValueError("There is no bound for sums as long as these.")
    return float(2 * np.sum(n * u / (1 - n * u)))
