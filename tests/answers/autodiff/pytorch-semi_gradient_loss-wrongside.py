# task: semi_gradient_loss
# verdict: wrong
# mistake: the values are cut off instead of the targets, so that gradients flow through the targets alone
# mistake: sums the squares, where their mean was asked
# told: summed-not-averaged, value-stopped-instead
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        values = value_of(states)
    targets = rewards + discount * value_of(next_states)
    return torch.sum((values - targets) ** 2)
