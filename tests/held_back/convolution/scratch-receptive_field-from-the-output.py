# task: receptive_field
# verdict: right
# mistake: none; unusual because it asks recursively, from the output back, how many values below a given number of values depends on

def receptive_field(layers):
    def below(values, remaining):
        if not remaining:
            return values
        *lower, (kernel_size, stride) = remaining
        return below((values - 1) * stride + kernel_size, lower)

    return below(1, list(layers))
