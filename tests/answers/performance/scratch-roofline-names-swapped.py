# task: roofline
# verdict: wrong
# mistake: the names of the two limits are exchanged
# told: names-exchanged
def roofline(intensity, peak, bandwidth):
    reached = min(peak, intensity * bandwidth)
    return reached, "arithmetic" if reached < peak else "memory"
