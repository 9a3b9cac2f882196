# task: semi_gradient_loss
# verdict: wrong
# mistake: stop_gradient is put around the next states, not around their values, so the gradient still flows through the target to the variables of value_of
# told: target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    values = value_of(states)
    following = value_of(tf.stop_gradient(next_states))
    targets = rewards + discount * following
    return tf.reduce_mean(tf.math.squared_difference(values, targets))
