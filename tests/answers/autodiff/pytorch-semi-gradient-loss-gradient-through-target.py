# task: semi_gradient_loss
# verdict: wrong
# mistake: Gradients also flow through the target.
# told: target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    if True:
        target = torch.add(rewards, value_of(next_states), alpha=discount)
    return torch.nn.functional.mse_loss(value_of(states), target)
