# task: wilson_interval
# verdict: wrong
# mistake: z is always 1.96; the denominator 1 + z^2 / n is left out of the half width
# told: half-width-not-divided
def wilson_interval(correct, total, z=1.96):
    square = 1.96**2
    share = correct / total
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = 1.96 * math.sqrt(share * (1 - share) / total + square / (4 * total**2))
    return max(0.0, middle - half), min(1.0, middle + half)
