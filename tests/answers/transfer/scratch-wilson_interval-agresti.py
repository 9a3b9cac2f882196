# task: wilson_interval
# verdict: wrong
# mistake: this is the interval of Agresti and Coull (the plain formula for z^2 more answers, half of them right): the same middle, another width
# told: interval-of-agresti-and-coull
def wilson_interval(correct, total, z=1.96):
    n = total + z**2
    middle = (correct + z**2 / 2) / n
    half = z * math.sqrt(middle * (1 - middle) / n)
    return max(0.0, middle - half), min(1.0, middle + half)
