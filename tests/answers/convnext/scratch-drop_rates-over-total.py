# task: drop_rates
# verdict: wrong
# mistake: the steps are last over the number of blocks so that the last block has less than last
# told: one-step-too-many
def drop_rates(counts, last):
    total, number, rates = sum(counts), 0, []
    for count in counts:
        stage = []
        for _ in range(count):
            stage.append(last * number / total)
            number += 1
        rates.append(stage)
    return rates
