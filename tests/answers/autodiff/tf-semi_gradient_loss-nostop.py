# task: semi_gradient_loss
# verdict: wrong
# mistake: the gradient is not stopped, it flows through the targets as well
# told: target-not-stopped
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    predicted = value_of(states)
    target = rewards + discount * value_of(next_states)
    return tf.reduce_mean(tf.square(predicted - target))
