# task: wilson_interval
# verdict: right
def wilson_interval(correct, total, z=1.96):
    p, k = correct / total, z * z / total
    a, b, c = 1 + k, -(2 * p + k), p * p
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return max(0.0, (-b - root) / (2 * a)), min(1.0, (-b + root) / (2 * a))
