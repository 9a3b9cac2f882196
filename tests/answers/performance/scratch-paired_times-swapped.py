# task: paired_times
# verdict: wrong
# mistake: in odd rounds, where second runs first, the two times are filed under the wrong function
# told: times-exchanged
def paired_times(first, second, rounds, clock):
    first()
    second()
    first_times, second_times = [], []
    for r in range(rounds):
        pair = (first, second) if r % 2 == 0 else (second, first)
        measured = []
        for function in pair:
            start = clock()
            function()
            measured.append(clock() - start)
        first_times.append(measured[0])
        second_times.append(measured[1])
    return first_times, second_times
