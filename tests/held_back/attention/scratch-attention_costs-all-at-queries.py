# task: attention_costs
# verdict: wrong
# mistake: all four linear layers are counted at the T places that ask; keys and values are made at S places
# mistake: "bytes" counts 4 bytes for each weight, whatever value_bytes is
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    pairs = queries * keys
    return {
        "parameters": 4 * dim * (dim + 1),
        "linear": 4 * queries * dim * dim,
        "scores": pairs * dim,
        "means": pairs * dim,
        "bytes": 4 * num_heads * pairs,
    }
