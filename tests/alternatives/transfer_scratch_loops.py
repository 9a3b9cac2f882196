"""Another right solution: a quadratic equation as in school, four counters, logarithms."""

from math import exp, lgamma, log, sqrt


def wilson_interval(correct, total, z=1.96):
    a = total + z**2
    b = -(2 * correct + z**2)
    c = correct**2 / total
    root = sqrt(max(b * b - 4 * a * c, 0.0))
    low, high = (-b - root) / (2 * a), (-b + root) / (2 * a)
    return [low if correct else 0.0, high if correct < total else 1.0]


def paired_comparison(first, second, z=1.96):
    first, second = list(first), list(second)
    if len(first) - len(second):
        raise ValueError("not in pairs")
    lost = won = 0
    for i in range(len(first)):
        if first[i] and not second[i]:
            lost += 1
        elif second[i] and not first[i]:
            won += 1
    n, disputed, p = len(first), lost + won, 0.0
    for k in range(min(lost, won) + 1):
        ways = lgamma(disputed + 1) - lgamma(k + 1) - lgamma(disputed - k + 1)
        p += 2 * exp(ways - disputed * log(2))
    mean = (won - lost) / n
    variance = disputed / n - mean**2
    half = z * sqrt(max(0.0, variance) / n)
    p_value = 1.0 if p > 1 - 1e-12 else p
    return {"p_value": p_value, "high": mean + half, "low": mean - half, "difference": mean}
