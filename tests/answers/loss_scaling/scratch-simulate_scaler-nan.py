# task: simulate_scaler
# verdict: wrong
# mistake: NaN is looked for by ==, which is never true of NaN: such a step is not skipped
# told: nan-is-no-overflow
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    scale, good = init_scale, 0
    scales, skipped = [], []
    for magnitude in largest:
        overflow = magnitude * scale >= 65520 or magnitude == float("nan")
        scales.append(scale)
        skipped.append(overflow)
        if overflow:
            scale *= backoff_factor
            good = 0
        else:
            good += 1
            if good == growth_interval:
                scale *= growth_factor
                good = 0
    return scales, skipped
