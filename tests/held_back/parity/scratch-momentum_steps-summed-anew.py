# task: momentum_steps
# verdict: right
# mistake: none; unusual because the velocity of each step is summed anew from all gradients so far, with powers of the momentum
def momentum_steps(weight, gradients, rates, momentum, convention):
    if convention not in {"pytorch", "tf"}:
        raise ValueError(f"The convention is pytorch or tf, not {convention}.")
    steps = []
    now = weight
    for t in range(len(gradients)):
        change = np.zeros_like(weight)
        for s in range(t + 1):
            rate = rates[t] if convention == "pytorch" else rates[s]
            change = change + rate * momentum ** (t - s) * gradients[s]
        now = now - change
        steps.append(now)
    return steps
