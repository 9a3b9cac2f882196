# task: paired_comparison
# verdict: wrong
# mistake: twice the tail is returned even where it is more than 1; the difference has the other sign
# told: first-minus-second, probability-above-one
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("Not equally long.")
    n = len(first)
    b = sum(bool(x) and not y for x, y in zip(first, second))
    c = sum(bool(y) and not x for x, y in zip(first, second))
    m = b + c
    p_value = 2 * sum(math.comb(m, k) for k in range(min(b, c) + 1)) / 2**m if m else 1
    middle = (b - c) / n
    half = z * math.sqrt(m - (c - b) ** 2 / n) / n
    return {"difference": middle, "low": middle - half, "high": middle + half, "p_value": p_value}
