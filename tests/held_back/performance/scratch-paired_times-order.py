# task: paired_times
# verdict: wrong
# mistake: second goes before first in the even rounds, and first before second in the odd ones
# mistake: only first is called once before, second is measured without a warm-up
def paired_times(first, second, rounds, clock):
    def measure(function):
        start = clock()
        function()
        return clock() - start

    first()
    times = ([], [])
    pair = (first, second)
    for number in range(1, rounds + 1):
        order = (0, 1) if number % 2 == 0 else (1, 0)
        for which in order:
            times[which].append(measure(pair[which]))
    return times
