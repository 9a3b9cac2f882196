# task: drop_rates
# verdict: wrong
# mistake: the rates are cut out of the line by the stage number times the stage's own count instead of a running sum, so stages of different sizes begin at the wrong place
# told: cut-without-a-running-sum
def drop_rates(counts, last):
    line = np.linspace(0, last, sum(counts)).tolist()
    return [line[stage * count:(stage + 1) * count] for stage, count in enumerate(counts)]
