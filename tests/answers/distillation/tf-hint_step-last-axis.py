# task: hint_step
# verdict: wrong
# mistake: squared differences are added over the last axis only, and the mean goes over all others, so for feature maps (N, H, W, C) the loss is too small by the factor H * W
# told: last-axis-alone
def hint_step(student, regressor, teacher, optimizer, images):
    hint = tf.stop_gradient(teacher(images, training=False))
    with tf.GradientTape() as tape:
        guess = regressor(student(images, training=True), training=True)
        each = 0.5 * tf.reduce_sum(tf.math.squared_difference(guess, hint), axis=-1)
        loss = tf.reduce_mean(each)
    variables = student.trainable_variables + regressor.trainable_variables
    optimizer.apply(tape.gradient(loss, variables), variables)
    return float(loss)
