# task: attention_costs
# verdict: wrong
# mistake: each head counts with the whole width
# told: width-of-each-head
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    return {
        "parameters": 4 * dim * dim + 4 * dim,
        "linear": 2 * queries * dim**2 + 2 * keys * dim**2,
        "scores": num_heads * queries * keys * dim,
        "means": num_heads * queries * keys * dim,
        "bytes": value_bytes * num_heads * queries * keys,
    }
