# task: drop_rates
# verdict: wrong
# mistake: the rates start at 0 again in every stage
# told: each-stage-anew
def drop_rates(counts, last):
    rates = []
    for count in counts:
        rates.append([float(rate) for rate in np.linspace(0, last, count)])
    return rates
