# task: generation_costs
# verdict: wrong
# mistake: the cache is counted with all prompt + count places, although the token that is written last never passes through
# told: cache-of-the-last-token
def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    def one_pass(n, m):
        return num_layers * (12 * n * dim**2 + 2 * n * m * dim) + dim * vocabulary

    if not cached:
        return sum(one_pass(n, n) for n in range(prompt, prompt + count)), 0
    total = one_pass(prompt, prompt)
    total += sum(one_pass(1, prompt + i) for i in range(1, count))
    return total, 2 * num_layers * dim * (prompt + count)
