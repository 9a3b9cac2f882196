# task: median_time
# verdict: wrong
# mistake: waits only before the second reading of the clock: work that is left over from the warm-up is measured with the first call
# mistake: the upper one of the two middle times where the number of repeats is even
# told: upper-of-the-middle-times, waited-only-at-the-end
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
    times.sort()
    return times[len(times) // 2]
