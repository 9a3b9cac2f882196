# task: training_bytes
# verdict: right
# way: the bytes stand as digits in strings, and the parts are added up with a comprehension
def training_bytes(parameters, activations, recipe, optimizer):
    recipes = {"fp32": "40444", "fp16": "20222", "mixed": "24242", "autocast": "24442"}
    kept = {"sgd": 0, "momentum": 1, "adam": 2}
    for name, known in ((recipe, recipes), (optimizer, kept)):
        if name not in known:
            raise ValueError(f"{name!r} is none of {', '.join(known)}.")
    names = ("weights", "master", "gradients", "state", "activations")
    numbers = (
        parameters, parameters, parameters, parameters * kept[optimizer],
        activations,
    )
    count = {
        name: int(digit) * int(number)
        for name, digit, number in zip(
            names, recipes[recipe], numbers, strict=True
        )
    }
    return count | {"total": sum(count.values())}
