# task: semi_gradient_loss
# verdict: wrong
# mistake: stop_gradient stands around the next states and not around their values, so that the gradient still flows into the variables through the target
# told: target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    fixed = tf.stop_gradient(next_states)
    target = rewards + discount * value_of(fixed)
    return tf.reduce_mean(tf.square(value_of(states) - target))
