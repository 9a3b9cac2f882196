# task: one_cycle
# verdict: wrong
# mistake: a peak below 0 is moved to 0
# told: peak-not-before-the-start
def one_cycle(
    step,
    total_steps,
    max_lr,
    pct_start=0.3,
    div_factor=25.0,
    final_div_factor=1e4,
):
    if not 0 <= step <= total_steps - 1 or step != int(step):
        raise ValueError("step out of range")
    peak = max(pct_start * total_steps - 1, 0)
    low, high = max_lr / div_factor, max_lr
    start, end, begin, stop = low, high, 0, peak
    if step >= peak:
        start, end, begin, stop = high, low / final_div_factor, peak, total_steps - 1
    return end + (start - end) / 2 * (1 + math.cos(math.pi * (step - begin) / (stop - begin)))
