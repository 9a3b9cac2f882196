# task: he_normal
# verdict: wrong
# mistake: the fan does not count the places of the kernel; the mode fan_out is ignored
# told: fan-without-kernel-size
def he_normal(rng, shape, mode="fan_in"):
    return rng.standard_normal(shape) * math.sqrt(2 / shape[1])
