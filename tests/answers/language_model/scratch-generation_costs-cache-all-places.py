# task: generation_costs
# verdict: wrong
# mistake: the cache also counts the last token that is written
# told: cache-of-the-last-token
def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    total = 0
    for i in range(count):
        m = prompt + i
        n = m if i == 0 or not cached else 1
        total += num_layers * (12 * n * dim**2 + 2 * n * m * dim) + dim * vocabulary
    return total, 2 * dim * num_layers * (prompt + count) if cached else 0
