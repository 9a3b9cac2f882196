# task: momentum_steps
# verdict: right
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in {"pytorch", "tf"}:
        raise ValueError(f"There is no convention {convention!r}.")
    path, position = [], np.array(weight)
    for t in range(len(gradients)):
        inside = [rates[i] if convention == "tf" else rates[t] for i in range(t + 1)]
        step = sum(inside[i] * momentum ** (t - i) * gradients[i] for i in range(t + 1))
        position = position - step
        path.append(position)
    return path
