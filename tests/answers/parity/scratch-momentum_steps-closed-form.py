# task: momentum_steps
# verdict: right
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in {"pytorch", "tf"}:
        raise ValueError(f"unknown convention: {convention}")
    path = []
    for t in range(len(gradients)):
        position = weight
        for s in range(t + 1):
            for past in range(s + 1):
                rate = rates[s] if convention == "pytorch" else rates[past]
                position = position - rate * momentum ** (s - past) * gradients[past]
        path.append(position)
    return path
