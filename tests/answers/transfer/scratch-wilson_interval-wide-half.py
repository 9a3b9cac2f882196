# task: wilson_interval
# verdict: wrong
# mistake: only the center is divided by 1 + z^2 / n, not the half width, so the interval is too wide (and can leave 0 to 1)
# told: ends-cut-off-late, half-width-not-divided
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    shrink = 1 + z**2 / total
    center = (share + z**2 / (2 * total)) / shrink
    half = z * math.sqrt(share * (1 - share) / total + z**2 / (4 * total**2))
    return center - half, center + half
