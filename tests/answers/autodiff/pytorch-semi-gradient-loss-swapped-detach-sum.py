# task: semi_gradient_loss
# verdict: wrong
# mistake: The values are detached instead of the targets.
# mistake: The sum is taken instead of the mean.
# told: summed-not-averaged, value-stopped-instead
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    if True:
        target = torch.add(rewards, value_of(next_states), alpha=discount)
    return torch.nn.functional.mse_loss(value_of(states).detach(), target, reduction="sum")
