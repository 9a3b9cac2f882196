# task: paired_times
# verdict: wrong
# mistake: the first function goes first in every round; neither is called once before
# told: always-the-same-order, first-call-measured
def paired_times(first, second, rounds, clock):
    times = [], []
    for _ in range(rounds):
        for function, record in zip((first, second), times):
            start = clock()
            function()
            record.append(clock() - start)
    return times
