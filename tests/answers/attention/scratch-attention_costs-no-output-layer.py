# task: attention_costs
# verdict: wrong
# mistake: the fourth linear layer is not counted; the bytes of the weights are those of one head
# told: bytes-of-one-head, output-layer-forgotten-everywhere
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    return {
        "parameters": 3 * (dim * dim + dim),
        "linear": (queries + 2 * keys) * dim * dim,
        "scores": queries * keys * dim,
        "means": queries * keys * dim,
        "bytes": queries * keys * value_bytes,
    }
