# task: hint_step
# verdict: wrong
# mistake: only the student's variables are trained, the regressor stays as it is
def hint_step(student, regressor, teacher, optimizer, images):
    wanted = teacher(images, training=False)
    variables = student.trainable_variables
    with tf.GradientTape() as tape:
        features = regressor(student(images, training=True), training=True)
        axes = list(range(1, len(features.shape)))
        loss = tf.reduce_mean(tf.reduce_sum((features - wanted) ** 2, axis=axes)) / 2
    optimizer.apply(tape.gradient(loss, variables), variables)
    return float(loss)
