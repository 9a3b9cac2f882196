# task: paired_comparison
# verdict: wrong
# mistake: twice the tail is more than 1 where b equals c (the middle is counted twice) and is not capped
# mistake: lists of different length are cut by zip instead of refused
# told: cut-to-the-shorter, probability-above-one
def paired_comparison(first, second, z=1.96):
    n = len(first)
    pairs = list(zip(first, second))
    b = sum(1 for one, two in pairs if one and not two)
    c = sum(1 for one, two in pairs if two and not one)
    difference = (c - b) / n
    error = math.sqrt(b + c - (c - b) ** 2 / n) / n
    p_value = 1.0
    if b + c > 0:
        tail = sum(math.comb(b + c, k) for k in range(min(b, c) + 1))
        p_value = 2 * tail / 2 ** (b + c)
    return {
        "difference": difference,
        "low": difference - z * error,
        "high": difference + z * error,
        "p_value": p_value,
    }
