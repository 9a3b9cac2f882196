# task: semi_gradient_loss
# verdict: right
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        target = torch.add(rewards, value_of(next_states), alpha=discount)
    return torch.nn.functional.mse_loss(value_of(states), target)
