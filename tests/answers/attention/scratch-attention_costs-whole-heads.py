# task: attention_costs
# verdict: wrong
# mistake: all four linear layers are counted for the T places that ask, though keys and values are made of S places
# mistake: every head is counted with all dim values, so scores and means are num_heads times too many
# told: all-layers-at-the-queries, width-of-each-head
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    pairs = queries * keys * num_heads
    return {
        "parameters": 4 * (dim * dim + dim),
        "linear": 4 * queries * dim * dim,
        "scores": pairs * dim,
        "means": pairs * dim,
        "bytes": pairs * value_bytes,
    }
