# task: tolerance
# verdict: wrong
# mistake: u is the whole distance from 1 to the next larger number instead of half of it
# mistake: the typical errors of the layers are combined as the root of the sum of their squares instead of added
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps)
    if worst:
        if any(n * u >= 1 for n in fan_ins):
            raise ValueError("The bound does not exist: n u is 1 or more.")
        return 2 * sum(n * u / (1 - n * u) for n in fan_ins)
    return 2 * u * float(np.sqrt(sum(fan_ins)))
