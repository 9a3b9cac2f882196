# task: wilson_interval
# verdict: wrong
# mistake: the simple interval around the share is computed, with the share's own standard deviation
# told: normal-approximation
def wilson_interval(correct, total, z=1.96):
    p = correct / total
    half = z * math.sqrt(p * (1 - p) / total)
    return max(0.0, p - half), min(1.0, p + half)
