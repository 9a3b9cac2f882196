# task: median_time
# verdict: wrong
# mistake: the warm-up calls are measured like the others; the middle entry of an even number of times is the upper one
# told: upper-of-the-middle-times, warm-up-measured
def median_time(function, repeats, warmup, clock, synchronize=None):
    wait = synchronize or (lambda: None)
    times = []
    for _ in range(repeats + warmup):
        wait()
        start = clock()
        function()
        wait()
        times.append(clock() - start)
    return sorted(times)[len(times) // 2]
