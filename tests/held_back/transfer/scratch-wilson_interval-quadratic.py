# task: wilson_interval
# verdict: right
# mistake: none; unusual because the ends are the roots of a p^2 + b p + c = 0, the lower one through the product of the roots, cut to 0 and 1
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    a = 1 + z * z / total
    b = -2 * share - z * z / total
    c = share * share
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    high = (-b + root) / (2 * a)
    low = c / (a * high) if high > 0 else 0.0
    return max(low, 0.0), min(high, 1.0)
