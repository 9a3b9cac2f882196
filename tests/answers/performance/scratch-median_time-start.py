# task: median_time
# verdict: wrong
# mistake: waits for the accelerator only before the second reading of the clock
# told: waited-only-at-the-end
def median_time(function, repeats, warmup, clock, synchronize=None):
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        start = clock()
        function()
        if synchronize is not None:
            synchronize()
        times.append(clock() - start)
    return float(np.median(times))
