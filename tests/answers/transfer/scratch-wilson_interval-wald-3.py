# task: wilson_interval
# verdict: wrong
# mistake: the deviation is taken at the measured share, so the interval has no width at 0 and 1
# told: normal-approximation
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    half = z * math.sqrt(share * (1 - share) / total)
    return max(0.0, share - half), min(1.0, share + half)
