# task: simulate_scaler
# verdict: right
def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    def walk():
        scale, left = init_scale, growth_interval
        for magnitude in largest:
            fine = magnitude * scale < 65520
            yield scale, not fine
            if not fine:
                scale, left = scale * backoff_factor, growth_interval
                continue
            left -= 1
            if not left:
                scale, left = scale * growth_factor, growth_interval

    steps = list(walk())
    return [scale for scale, _ in steps], [bool(bad) for _, bad in steps]
