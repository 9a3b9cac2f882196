# task: wilson_interval
# verdict: right
def wilson_interval(correct, total, z=1.96):
    share, w = correct / total, z * z / total
    a, b, c = 1 + w, 2 * share + w, share * share
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    high = (b + root) / (2 * a)
    low = c / (a * high) if high > 0 else 0.0
    return max(low, 0.0), min(high, 1.0)
