# task: swap_layout
# verdict: wrong
# mistake: np.ascontiguousarray is taken for a copy, but it copies only where the transposed array is not contiguous already; for a matrix in Fortran order (or with a side of length 1) the result shares its memory with the old array
# told: contiguous-taken-for-a-copy
def swap_layout(weights):
    import re

    block = re.compile(r"h\.\d+\.(attn\.c_attn|attn\.c_proj|mlp\.c_fc|mlp\.c_proj)\.weight")
    turned = {}
    for name, array in weights.items():
        if block.fullmatch(name):
            turned[name] = np.ascontiguousarray(array.T)
        else:
            turned[name] = np.array(array)
    return turned
