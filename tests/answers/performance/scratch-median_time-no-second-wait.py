# task: median_time
# verdict: wrong
# mistake: the accelerator is not waited for before the second reading of the clock
# told: accelerator-not-waited-for
def median_time(function, repeats, warmup, clock, synchronize=None):
    wait = synchronize or (lambda: None)
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        wait()
        start = clock()
        function()
        times.append(clock() - start)
    return float(np.median(times))
