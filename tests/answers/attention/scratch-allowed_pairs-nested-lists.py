# task: allowed_pairs
# verdict: right
# way: a plain Python comprehension over sequences, queries and keys, made an array at the end
def allowed_pairs(lengths, longest, causal=False):
    pairs = [
        [[key < length and (key <= query or not causal) for key in range(longest)]
         for query in range(longest)]
        for length in lengths
    ]
    return np.array(pairs, dtype=bool).reshape(len(lengths), longest, longest)
