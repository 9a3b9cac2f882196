# task: drop_rates
# verdict: wrong
# mistake: the step is last / n
# told: one-step-too-many
def drop_rates(counts, last):
    n = sum(counts)
    out, k = [], 0
    for c in counts:
        out.append([last * (k + i) / n for i in range(c)])
        k += c
    return out
