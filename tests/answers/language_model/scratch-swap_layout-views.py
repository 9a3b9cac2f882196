# task: swap_layout
# verdict: wrong
# mistake: the transposed arrays are views and the others the old arrays themselves: they share memory with those that were handed over
# told: nothing-copied
def swap_layout(weights):
    import re

    pattern = re.compile(r"h\.\d+\.(attn\.c_attn|attn\.c_proj|mlp\.c_fc|mlp\.c_proj)\.weight")
    return {
        name: array.T if pattern.fullmatch(name) else array
        for name, array in weights.items()
    }
