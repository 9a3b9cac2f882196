# task: discriminative_optimizer
# verdict: right
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=keras.optimizers.Adam
):  # fmt: skip
    rate, owner = learning_rate, {}
    for group in reversed(groups):
        single = optimizer(learning_rate=rate)
        if group.weights:
            single.build(group.weights)  # the frozen ones, too
        owner |= {id(variable): single for variable in group.weights}
        rate = rate / factor

    def apply(gradients, variables):
        parts = {}
        for pair in zip(gradients, variables, strict=True):
            if pair[0] is not None:
                single = owner[id(pair[1])]
                parts.setdefault(id(single), (single, []))[1].append(pair)
        for single, pairs in parts.values():
            single.apply(*map(list, zip(*pairs, strict=True)))

    return SimpleNamespace(apply=apply)
