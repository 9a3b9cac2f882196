# task: discriminative_optimizer
# verdict: wrong
# mistake: each optimizer is built by its first apply, for the variables given then; with others of the group later (once a part of it is thawed) it fails
def discriminative_optimizer(
    groups, learning_rate, factor=2.6, optimizer=keras.optimizers.Adam
):  # fmt: skip
    top = len(groups) - 1
    optimizers = [optimizer(learning_rate=learning_rate / factor ** (top - i)) for i in range(top + 1)]
    owner = {id(v): i for i, group in enumerate(groups) for v in group.weights}

    def apply(gradients, variables):
        parts = [[] for _ in groups]
        for gradient, variable in zip(gradients, variables):
            parts[owner[id(variable)]].append((gradient, variable))
        for part, one in zip(parts, optimizers):
            if part:
                one.apply([g for g, _ in part], [v for _, v in part])

    return SimpleNamespace(apply=apply, optimizers=optimizers)
