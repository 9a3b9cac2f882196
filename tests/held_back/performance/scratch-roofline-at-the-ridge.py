# task: roofline
# verdict: wrong
# mistake: where both limits are equal it says "memory", although the bytes do not come too slowly there
def roofline(intensity, peak, bandwidth):
    reachable = intensity * bandwidth
    if reachable <= peak:
        return reachable, "memory"
    return peak, "arithmetic"
