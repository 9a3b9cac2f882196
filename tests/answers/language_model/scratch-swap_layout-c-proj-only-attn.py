# task: swap_layout
# verdict: wrong
# mistake: the matrix mlp.c_fc is forgotten
# told: only-attention-turned
def swap_layout(weights):
    result = {}
    for name, array in weights.items():
        parts = name.split(".")
        if parts[0] == "h" and parts[-1] == "weight" and parts[-2] in ("c_attn", "c_proj"):
            result[name] = array.T.copy()
        else:
            result[name] = array.copy()
    return result
