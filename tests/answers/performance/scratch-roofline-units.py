# task: roofline
# verdict: wrong
# mistake: the intensity is divided by the bandwidth instead of multiplied
def roofline(intensity, peak, bandwidth):
    memory = bandwidth / intensity
    return (memory, "memory") if memory < peak else (peak, "arithmetic")
