# task: semi_gradient_loss
# verdict: wrong
# mistake: detaches the next states instead of their values, so the gradient flows through the target
# mistake: half of the mean square, as in many derivations, instead of the mean square
# told: target-not-stopped, half-the-mean-square
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    values = value_of(states)
    targets = rewards + discount * value_of(next_states.detach())
    return 0.5 * (values - targets).pow(2).mean()
