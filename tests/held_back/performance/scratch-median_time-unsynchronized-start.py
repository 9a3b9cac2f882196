# task: median_time
# verdict: wrong
# mistake: no synchronize before the clock is read at the start, so the first measurement also waits for the work of the warm-up
def median_time(function, repeats, warmup, clock, synchronize=None):
    wait = synchronize or (lambda: None)
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return float(np.median(times))
