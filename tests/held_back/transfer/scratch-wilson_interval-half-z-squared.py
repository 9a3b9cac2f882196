# task: wilson_interval
# verdict: wrong
# mistake: z^2 / 2 instead of z^2 / 4 under the root, so the interval is too wide (the ends may leave 0 to 1)
def wilson_interval(correct, total, z=1.96):
    p = correct / total
    denominator = total + z * z
    center = (correct + z * z / 2) / denominator
    half = z * math.sqrt(total * p * (1 - p) + z * z / 2) / denominator
    return center - half, center + half
