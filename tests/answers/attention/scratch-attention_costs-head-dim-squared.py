# task: attention_costs
# verdict: wrong
# mistake: all linear layers are counted at T places, though keys and values are made at S places
# told: all-layers-at-the-queries
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    products = queries * keys * dim
    return {
        "parameters": 4 * (dim * dim + dim),
        "linear": 4 * queries * dim * dim,
        "scores": products,
        "means": products,
        "bytes": num_heads * queries * keys * value_bytes,
    }
