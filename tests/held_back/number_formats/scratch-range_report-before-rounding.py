# task: range_report
# verdict: wrong
# mistake: whether a gradient is subnormal is judged before rounding, so one just below the smallest normal number that rounds up to it is counted
def range_report(gradients, fmt, scale=1.0):
    scaled = np.abs(gradients[gradients != 0] * scale)
    if scaled.size == 0:
        return dict.fromkeys(("zero", "subnormal", "infinite"), 0.0)
    rounded = round_to(scaled, fmt)
    zero = rounded == 0
    subnormal = (scaled < limits(fmt)["min_normal"]) & ~zero
    return {
        "zero": float(zero.mean()),
        "subnormal": float(subnormal.mean()),
        "infinite": float(np.isinf(rounded).mean()),
    }
