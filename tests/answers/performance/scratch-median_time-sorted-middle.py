# task: median_time
# verdict: wrong
# mistake: for an even number of repeats the upper of the two middle times is returned, not their mean
# told: upper-of-the-middle-times
def median_time(function, repeats, warmup, clock, synchronize=None):
    def now():
        if synchronize:
            synchronize()
        return clock()

    for i in range(warmup):
        function()
    durations = []
    for i in range(repeats):
        begin = now()
        function()
        durations.append(now() - begin)
    durations.sort()
    return durations[len(durations) // 2]
