# task: path_lengths
# verdict: wrong
# mistake: the factorials are divided as floats, so counts above 2**53 lose their last digits
def path_lengths(blocks):
    return [
        int(math.factorial(blocks) / (math.factorial(k) * math.factorial(blocks - k)))
        for k in range(blocks + 1)
    ]
