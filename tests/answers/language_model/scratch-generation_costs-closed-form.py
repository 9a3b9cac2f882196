# task: generation_costs
# verdict: right
# way: no loop over the passes, but the sums of 1, 2, 3 ... and of their squares in closed form, with Python integers
def generation_costs(prompt, count, dim, num_layers, vocabulary, cached):
    p, c, d = int(prompt), int(count), int(dim)
    depth, words = int(num_layers), int(vocabulary)
    ones = c * (c - 1) // 2  # 0 + 1 + ... + (c - 1)
    squares = (c - 1) * c * (2 * c - 1) // 6
    if cached:
        tokens = p + c - 1
        pairs = p * p + (c - 1) * p + ones
        held = 2 * d * depth * tokens
    else:
        tokens = c * p + ones
        pairs = c * p * p + 2 * p * ones + squares
        held = 0
    work = depth * (12 * d * d * tokens + 2 * d * pairs) + c * d * words
    return work, held
