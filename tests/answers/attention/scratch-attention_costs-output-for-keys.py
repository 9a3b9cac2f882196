# task: attention_costs
# verdict: wrong
# mistake: the output layer's work is counted for the keys' places (queries + 3 keys) although as many places leave as ask (2 queries + 2 keys)
# mistake: the bytes are those of one head's weights only, not of all heads
# told: output-layer-at-the-keys, bytes-of-one-head
def attention_costs(queries, keys, dim, num_heads, value_bytes=4):
    width = dim // num_heads
    pairs = queries * keys
    return {
        "parameters": 4 * (dim * dim + dim),
        "linear": dim * dim * (queries + 3 * keys),
        "scores": num_heads * pairs * width,
        "means": num_heads * pairs * width,
        "bytes": pairs * value_bytes,
    }
