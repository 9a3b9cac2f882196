# task: allowed_pairs
# verdict: right
def allowed_pairs(lengths, longest, causal=False):
    answer = [
        [[s < n and not (causal and s > t) for s in range(longest)] for t in range(longest)]
        for n in lengths
    ]
    return np.array(answer, dtype=bool).reshape(len(lengths), longest, longest)
