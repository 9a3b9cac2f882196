# task: range_report
# verdict: right
def range_report(gradients, fmt, scale=1.0):
    gradients = np.asarray(gradients, dtype=np.float64).ravel()
    there = np.compress(gradients != 0, gradients)
    names = ("zero", "subnormal", "normal", "infinite")
    if there.size == 0:
        shares = np.zeros(4)
    else:
        sizes = np.abs(round_to(there * scale, fmt))
        ends = [np.nextafter(0.0, 1.0), limits(fmt)["min_normal"], np.inf]
        bins = np.digitize(sizes, ends)  # 0 zero, 1, 2, 3 infinite
        shares = np.bincount(bins, minlength=4) / there.size
    report = dict(zip(names, shares.tolist()))
    del report["normal"]
    return report
