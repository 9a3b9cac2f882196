# task: semi_gradient_loss
# verdict: wrong
# mistake: the gradient flows through the target too
# told: target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    targets = rewards + discount * value_of(next_states)
    errors = value_of(states) - targets
    return tf.reduce_mean(errors**2)
