# task: tolerance
# verdict: wrong
# mistake: the typical errors of the layers are added under the root
# told: root-of-the-sum
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps) / 2
    if worst:
        if max(fan_ins) * u >= 1:
            raise ValueError("n u is 1 or more.")
        return 2 * sum(n * u / (1 - n * u) for n in fan_ins)
    return 2 * u * float(np.sqrt(sum(fan_ins)))
