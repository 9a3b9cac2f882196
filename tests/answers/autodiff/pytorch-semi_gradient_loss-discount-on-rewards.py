# task: semi_gradient_loss
# verdict: wrong
# mistake: the discount is applied to the reward as well; the sum of the squares is returned instead of the mean
# told: reward-discounted, summed-not-averaged
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    with torch.no_grad():
        targets = discount * (rewards + value_of(next_states))
    return ((value_of(states) - targets) ** 2).sum()
