# task: sgd
# verdict: right
def sgd(start, gradient_of, steps, rate, fmt, master=None):
    keeper = fmt if master is None else master

    def descend(precise, left):
        while left:
            seen = round_to(precise, fmt)
            slope = round_to(gradient_of(seen), fmt)
            change = round_to(np.multiply(slope, rate), keeper)
            precise, left = round_to(np.subtract(precise, change), keeper), left - 1
        return precise

    return round_to(descend(round_to(start, keeper), steps), fmt)
