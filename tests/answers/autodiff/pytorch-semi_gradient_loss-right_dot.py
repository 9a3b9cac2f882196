# task: semi_gradient_loss
# verdict: right
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    def surprise():
        with torch.no_grad():
            target = rewards + discount * value_of(next_states)
        return value_of(states) - target

    error = surprise()
    return torch.dot(error, error) / error.numel()
