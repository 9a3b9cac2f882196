# task: semi_gradient_loss
# verdict: wrong
# mistake: detach is applied to the states that come in, not to the target: detach of next_states cuts nothing, since the gradient reaches the parameters through value_of
# mistake: half the squared error is averaged (factor 1/2), not (value - target)^2
# told: half-the-mean-square, target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    values = value_of(states)
    targets = rewards + discount * value_of(next_states.detach())
    return 0.5 * torch.nn.functional.mse_loss(values, targets)
