# task: wilson_interval
# verdict: wrong
# mistake: below the root stands z^2 / (4 n) instead of z^2 / (4 n^2), so the interval is far too wide
# told: half-width-without-the-square
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    ratio = z * z / total
    middle = (share + ratio / 2) / (1 + ratio)
    half = z * math.sqrt(share * (1 - share) / total + ratio / 4) / (1 + ratio)
    return max(0.0, middle - half), min(1.0, middle + half)
