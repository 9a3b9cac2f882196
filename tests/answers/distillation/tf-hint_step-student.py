# task: hint_step
# verdict: wrong
# mistake: the regressor is not trained
# told: regressor-does-not-learn
def hint_step(student, regressor, teacher, optimizer, images):
    target = teacher(images, training=False)
    with tf.GradientTape() as tape:
        pred = regressor(student(images, training=True), training=True)
        sq = tf.square(pred - target)
        loss = 0.5 * tf.reduce_mean(tf.reduce_sum(sq, axis=list(range(1, len(sq.shape)))))
    vs = student.trainable_variables
    optimizer.apply_gradients(zip(tape.gradient(loss, vs), vs))
    return float(loss)
