# task: semi_gradient_loss
# verdict: wrong
# mistake: the gradient is stopped at the values instead of the targets; the mean is halved
# told: half-the-mean-square, value-stopped-instead
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    target = rewards + discount * value_of(next_states)
    error = tf.stop_gradient(value_of(states)) - target
    return 0.5 * tf.reduce_mean(error**2)
