# task: training_bytes
# verdict: right
def training_bytes(parameters, activations, recipe, optimizer):
    recipes = ["fp32", "fp16", "mixed", "autocast"]
    table = np.array(
        [[4, 0, 4, 4, 4], [2, 0, 2, 2, 2], [2, 4, 2, 4, 2], [2, 4, 4, 4, 2]]
    )
    row = table[recipes.index(recipe)]  # list.index raises ValueError
    states = ["sgd", "momentum", "adam"].index(optimizer)
    amounts = [parameters, parameters, parameters, states * parameters]
    parts = [int(r) * n for r, n in zip(row, amounts + [activations])]
    names = "weights master gradients state activations total".split()
    return dict(zip(names, [*parts, sum(parts)]))
