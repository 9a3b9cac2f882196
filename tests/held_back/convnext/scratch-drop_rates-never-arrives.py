# task: drop_rates
# verdict: wrong
# mistake: the steps are last / number of blocks, so the last block's rate stays below last
def drop_rates(counts, last):
    total = sum(counts)
    rates, number = [], 0
    for count in counts:
        rates.append([last * (number + i) / total for i in range(count)])
        number += count
    return rates
