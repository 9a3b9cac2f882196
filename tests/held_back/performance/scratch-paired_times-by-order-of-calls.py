# task: paired_times
# verdict: wrong
# mistake: the time of the call that was made first always goes into the first list, so in odd rounds the times of the two functions are exchanged
# told: times-exchanged
def paired_times(first, second, rounds, clock):
    def timed(function):
        begin = clock()
        function()
        return clock() - begin

    first()
    second()
    earlier, later = [], []
    order = [first, second]
    for _ in range(rounds):
        earlier.append(timed(order[0]))
        later.append(timed(order[1]))
        order.reverse()
    return earlier, later
