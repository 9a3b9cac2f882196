# task: paired_times
# verdict: wrong
# mistake: times are filed by their place in the round, not by the function: in odd rounds the time of second ends up in the list of first and the other way round
# told: times-exchanged
def paired_times(first, second, rounds, clock):
    first()
    second()
    order = [first, second]
    times = [], []
    for _ in range(rounds):
        for place, function in enumerate(order):
            start = clock()
            function()
            times[place].append(clock() - start)
        order.reverse()
    return times
