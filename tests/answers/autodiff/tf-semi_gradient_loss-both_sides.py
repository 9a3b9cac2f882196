# task: semi_gradient_loss
# verdict: wrong
# mistake: tf.stop_gradient is forgotten, the gradient flows through the target as well
# mistake: the sum of the squares instead of their mean
# told: summed-not-averaged, target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    target = rewards + discount * value_of(next_states)
    error = value_of(states) - target
    return tf.reduce_sum(tf.square(error))
