# task: tolerance
# verdict: wrong
# mistake: u is the whole distance from 1 to the next number instead of half of it
# mistake: the sum is not doubled
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps)
    if worst and any(n * u >= 1 for n in fan_ins):
        raise ValueError("no bound")
    return float(sum(n * u / (1 - n * u) if worst else n ** 0.5 * u for n in fan_ins))
