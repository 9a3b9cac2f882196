# task: generation_costs
# verdict: right
def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    total = 0
    for i in range(count):
        m = prompt + i
        n = m if i == 0 or not cached else 1
        total += num_layers * (12 * n * dim * dim + 2 * n * m * dim) + dim * vocabulary
    if not cached:
        return total, 0
    return total, num_layers * 2 * dim * (prompt + count - 1)
