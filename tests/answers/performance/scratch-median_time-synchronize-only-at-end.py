# task: median_time
# verdict: wrong
# mistake: before the clock is read at the start, synchronize is not called
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
