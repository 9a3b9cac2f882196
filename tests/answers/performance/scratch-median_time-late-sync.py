# task: median_time
# verdict: wrong
# mistake: the starting time is read before synchronize is called (and right after the call of the warm-up or the last round), so the wait for work that was still running is measured too; only the reading at the end comes right after a synchronize
# mistake: with an even number of repeats it returns the upper one of the two middle times instead of their mean
# told: upper-of-the-middle-times, waited-only-at-the-end
def median_time(function, repeats, warmup, clock, synchronize=None):
    def wait():
        if synchronize is not None:
            synchronize()

    for _ in range(warmup):
        function()

    durations = []
    for _ in range(repeats):
        begin = clock()
        wait()
        function()
        wait()
        durations.append(clock() - begin)
    return sorted(durations)[len(durations) // 2]
