# task: swap_layout
# verdict: wrong
# mistake: the matrices are reshaped to the swapped shape instead of transposed
def swap_layout(weights):
    ends = ("attn.c_attn.weight", "attn.c_proj.weight", "mlp.c_fc.weight", "mlp.c_proj.weight")
    new = {}
    for name, array in weights.items():
        if name.startswith("h.") and name.endswith(ends):
            new[name] = array.reshape(array.shape[::-1])
        else:
            new[name] = array
    return new
