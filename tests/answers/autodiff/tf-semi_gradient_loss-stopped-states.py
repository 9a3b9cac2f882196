# task: semi_gradient_loss
# verdict: wrong
# mistake: stops the gradient at the next states, which come in, and not at their values: gradients flow to the variables through the target
# mistake: the loss carries a factor of one half, asked was the mean of the squares
# told: half-the-mean-square, target-not-stopped

def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    target = rewards + discount * value_of(tf.stop_gradient(next_states))
    errors = value_of(states) - target
    return 0.5 * tf.reduce_mean(errors**2)
