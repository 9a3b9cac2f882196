# task: semi_gradient_loss
# verdict: wrong
# mistake: The discount is applied to the reward too.
# told: reward-discounted
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        target = discount * (rewards + value_of(next_states))
    return torch.nn.functional.mse_loss(value_of(states), target)
