# task: semi_gradient_loss
# verdict: wrong
# mistake: The target is not stopped, so that gradients flow through it.
# mistake: The difference is not squared but its size is taken.
def semi_gradient_loss(value_of, states, rewards, next_states, discount):
    target = rewards + discount * value_of(next_states)
    return tf.reduce_mean(tf.abs(value_of(states) - target))
