# task: simulate_scaler
# verdict: wrong
# mistake: NaN is not taken as an overflow (NaN >= 65520 is False)
# mistake: an overflow does not let the counting start again; the steps need not be in a row
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale = init_scale
    good = 0
    scales = []
    skipped = []
    for value in largest:
        overflow = value * scale >= 65520
        scales.append(scale)
        skipped.append(overflow)
        if overflow:
            scale = scale * backoff_factor
        else:
            good += 1
            if good == growth_interval:
                scale = scale * growth_factor
                good = 0
    return scales, skipped
