# task: wilson_interval
# verdict: right
# way: the quadratic equation a p^2 + b p + c = 0 is solved, the smaller end from the product of both to spare digits
def wilson_interval(correct, total, z=1.96):
    share, spread = correct / total, z * z / total
    a, b, c = 1 + spread, -(2 * share + spread), share * share
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    high = (-b + root) / (2 * a)
    low = c / (a * high) if high > 0 else 0.0
    return max(low, 0.0), min(high, 1.0)
