# task: paired_times
# verdict: wrong
# mistake: first is measured before second in every round; the calls before the rounds are missing
# told: always-the-same-order, first-call-measured
def paired_times(first, second, rounds, clock):
    times = [], []
    for _ in range(rounds):
        for function, collected in zip((first, second), times):
            start = clock()
            function()
            collected.append(clock() - start)
    return times
