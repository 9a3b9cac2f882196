# task: tolerance
# verdict: wrong
# mistake: u is the whole distance from 1 to the next number; nothing is raised where n u is 1 or more
# told: bound-without-a-bound, eps-instead-of-half
def tolerance(dtype, fan_ins, worst=False):
    u = float(np.finfo(dtype).eps)
    if worst:
        return 2 * sum(n * u / (1 - n * u) for n in fan_ins)
    return 2 * sum(float(np.sqrt(n)) * u for n in fan_ins)
