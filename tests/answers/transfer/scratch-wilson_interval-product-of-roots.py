# task: wilson_interval
# verdict: right
# way: the quadratic equation (1 + r) p^2 - (2 share + r) p + share^2 = 0 with r = z^2 / n; the lower root from the product of both
def wilson_interval(correct, total, z=1.96):
    share, ratio = correct / total, z**2 / total
    a, b, c = 1 + ratio, -(2 * share + ratio), share**2
    # b^2 - 4 a c, written without a difference of nearly equal numbers
    root = math.sqrt(ratio * (ratio + 4 * share * (1 - share)))
    high = (root - b) / (2 * a)
    low = c / (a * high) if high > 0 else 0.0
    return min(max(low, 0.0), 1.0), min(max(high, 0.0), 1.0)
