# task: roofline
# verdict: right
def roofline(intensity, peak, bandwidth):
    return min((peak, "arithmetic"), (intensity * bandwidth, "memory"), key=lambda t: t[0])
