# task: wilson_interval
# verdict: wrong
# mistake: the standard deviation is taken at the share of right answers, not at the ends of the interval
# told: normal-approximation
def wilson_interval(correct, total, z=1.96):
    share = correct / total
    half = z * math.sqrt(share * (1 - share) / total)
    return max(0.0, share - half), min(1.0, share + half)
