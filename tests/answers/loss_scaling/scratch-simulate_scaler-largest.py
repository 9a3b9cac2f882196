# task: simulate_scaler
# verdict: wrong
# mistake: overflow is taken to begin above 65,504 and not at 65,520
# told: overflow-from-65504
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    import math

    scale, in_a_row = init_scale, 0
    scales, skipped = [], []
    for gradient in largest:
        product = gradient * scale
        overflow = math.isnan(product) or product > 65504
        scales.append(scale)
        skipped.append(overflow)
        if overflow:
            scale *= backoff_factor
            in_a_row = 0
        else:
            in_a_row += 1
            if in_a_row == growth_interval:
                scale *= growth_factor
                in_a_row = 0
    return scales, skipped
