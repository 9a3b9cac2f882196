# task: simulate_scaler
# verdict: right
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    def walk():
        scale, patience = init_scale, growth_interval
        for magnitude in largest:
            fits = magnitude * scale < 65520.0  # False for NaN as well
            yield scale, not fits
            patience = patience - 1 if fits else growth_interval
            if not fits:
                scale = scale * backoff_factor
            elif patience == 0:
                scale, patience = scale * growth_factor, growth_interval

    pairs = list(walk())
    return [scale for scale, _ in pairs], [missed for _, missed in pairs]
