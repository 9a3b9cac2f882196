# task: wilson_interval
# verdict: wrong
# mistake: the half width is not divided by 1 + z^2 / n
# told: half-width-not-divided
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    center = (share + z**2 / (2 * total)) / (1 + z**2 / total)
    half = z * math.sqrt(
        share * (1 - share) / total + z**2 / (4 * total**2)
    )
    return max(0.0, center - half), min(1.0, center + half)
