# task: median_time
# verdict: wrong
# mistake: takes the element in the middle of the sorted times; for an even number of repeats that is the larger of the two middle ones and not their mean
# told: upper-of-the-middle-times
def median_time(function, repeats, warmup, clock, synchronize=None):
    wait = synchronize or (lambda: None)
    for _ in range(warmup):
        function()
    times = []
    for _ in range(repeats):
        wait()
        begin = clock()
        function()
        wait()
        times.append(clock() - begin)
    return sorted(times)[len(times) // 2]
