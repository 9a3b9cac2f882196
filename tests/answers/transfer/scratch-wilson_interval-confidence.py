# task: wilson_interval
# verdict: wrong
# mistake: the argument z is ignored, it is always 1.96
# told: z-fixed
def wilson_interval(correct, total, z=1.96):
    p = correct / total
    n = total
    # (1 + q) x^2 - (2 p + q) x + p^2 = 0
    q = 1.96**2 / n
    a, b, c = 1 + q, -(2 * p + q), p * p
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    low = (-b - root) / (2 * a)
    high = (-b + root) / (2 * a)
    return max(0.0, low), min(1.0, high)
