# task: swap_layout
# verdict: right
def swap_layout(weights):
    import re

    pattern = re.compile(r"h\.[0-9]+\.(attn\.c_(attn|proj)|mlp\.c_(fc|proj))\.weight")
    return {
        name: np.array(np.swapaxes(array, 0, 1) if pattern.fullmatch(name) else array)
        for name, array in weights.items()
    }
