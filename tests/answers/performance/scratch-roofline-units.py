# task: roofline
# verdict: wrong
# mistake: the intensity is divided by the bandwidth instead of multiplied
# told: divided-by-the-intensity
def roofline(intensity, peak, bandwidth):
    memory = bandwidth / intensity
    return (memory, "memory") if memory < peak else (peak, "arithmetic")
