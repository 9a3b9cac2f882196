# task: hint_step
# verdict: right
# way: features are laid out as rows and their squares summed by an einsum; the gradients of both lists are taken at once
def hint_step(student, regressor, teacher, optimizer, images):
    wanted = tf.stop_gradient(teacher(images, training=False))
    weights = list(student.trainable_variables) + list(regressor.trainable_variables)
    with tf.GradientTape() as tape:
        found = regressor(student(images, training=True), training=True)
        count = found.shape[0]
        gaps = tf.reshape(found - wanted, (count, -1))
        loss = tf.einsum("nd,nd->", gaps, gaps) / (2 * count)
    optimizer.apply(tape.gradient(loss, weights), weights)
    return float(loss)
