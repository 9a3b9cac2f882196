"""Loss scaling without a framework: where a dynamic scale goes.

The scale is halved when a gradient overflows, and doubled after a while without overflow.
Micikevicius et al. (2018), Mixed precision training, section 3.2; torch.amp.GradScaler.
Check your work with: pytest tests/test_loss_scaling.py -k scratch
"""


def simulate_scaler(
    largest, init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5,
    growth_interval=2000,
):  # fmt: skip
    """Follow a dynamic loss scale through a training that was recorded.

    A step overflows if its largest gradient times the scale is 65,520 or
    more, which fp16 rounds to infinity, or if it is NaN. Then the step is
    skipped and the scale multiplied by backoff_factor. After growth_interval
    steps in a row that were not skipped it is multiplied by growth_factor,
    and the counting starts again; an overflow lets it start again, too.

    Args:
        largest: list of the largest magnitude of a gradient in each step, not
            scaled, as floats; may be infinite or NaN.
        init_scale, growth_factor, backoff_factor, growth_interval: as above.

    Returns:
        scales, skipped: two lists with an entry for each step, the scale at
        which it was computed, and whether it was skipped (True or False).
    """
    # BEGIN SOLUTION
    scale, clean = init_scale, 0
    scales, skipped = [], []
    for size in largest:
        overflow = not size * scale < 65520  # also if it is NaN
        scales.append(scale)
        skipped.append(overflow)
        clean = 0 if overflow else clean + 1
        if overflow:
            scale *= backoff_factor
        elif clean == growth_interval:
            scale, clean = scale * growth_factor, 0
    return scales, skipped
    # END SOLUTION
