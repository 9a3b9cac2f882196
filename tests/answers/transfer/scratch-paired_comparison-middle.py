# task: paired_comparison
# verdict: wrong
# mistake: where b equals c the doubled tail is above 1 and is not cut
# told: probability-above-one
def paired_comparison(first, second, z=1.96):
    if len(first) != len(second):
        raise ValueError("the two lists differ in length")
    n, b, c = len(first), 0, 0
    for one, other in zip(first, second, strict=True):
        if one and not other:
            b += 1
        elif other and not one:
            c += 1
    differ = b + c
    gain = (c - b) / n
    error = math.sqrt(max(0.0, differ - (c - b) ** 2 / n)) / n
    if differ == 0:
        p_value = 1.0
    else:
        tail = sum(math.comb(differ, k) for k in range(max(b, c), differ + 1))
        p_value = 2 * tail / 2**differ
    return {
        "difference": gain,
        "low": gain - z * error,
        "high": gain + z * error,
        "p_value": p_value,
    }
