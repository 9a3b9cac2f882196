# task: simulate_scaler
# verdict: right
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    def states():
        scale, since = init_scale, 0
        for magnitude in largest:
            taken = magnitude * scale < 65520  # False for NaN
            yield scale, not taken
            since = since + 1 if taken else 0
            if not taken:
                scale = scale * backoff_factor
            elif since == growth_interval:
                scale, since = scale * growth_factor, 0

    pairs = list(states())
    return [scale for scale, _ in pairs], [bool(skip) for _, skip in pairs]
