# task: paired_times
# verdict: wrong
# mistake: the times of odd rounds end up in each other's list
# mistake: the functions are not called once before
# told: always-the-same-order, first-call-measured
def paired_times(first, second, rounds, clock):
    times = ([], [])
    for number in range(rounds):
        pair = (first, second) if number % 2 == 0 else (second, first)
        for place, function in enumerate(pair):
            begin = clock()
            function()
            times[place].append(clock() - begin)
    return times
