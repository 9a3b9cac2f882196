# task: generation_costs
# verdict: wrong
# mistake: only the pairs that the mask leaves are counted in the passes over several tokens
# mistake: the cache is said to hold the last token that is written, too, which never passes through
def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    def work(tokens, seen):
        pairs = tokens * (tokens + 1) // 2 if tokens > 1 else seen
        return num_layers * (12 * tokens * dim**2 + 2 * pairs * dim) + dim * vocabulary

    total = work(prompt, prompt)
    for number in range(1, count):
        places = prompt + number
        total += work(1, places) if cached else work(places, places)
    held = 2 * dim * num_layers * (prompt + count) if cached else 0
    return total, held
