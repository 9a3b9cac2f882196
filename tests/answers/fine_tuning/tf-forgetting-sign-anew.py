# task: forgetting
# verdict: wrong
# mistake: "forgotten" is after - before, which is negative where the accuracy has fallen
# told: gain-instead-of-loss
def forgetting(before, after, old_head, batches):
    def accuracy(body):
        right = count = 0
        for inputs, labels in batches:
            logits = old_head(body(inputs, training=False), training=False)
            answers = tf.argmax(logits, axis=1, output_type=tf.int32)
            right += int(tf.math.count_nonzero(answers == tf.cast(labels, tf.int32)))
            count += int(logits.shape[0])
        return right / count

    old, new = accuracy(before), accuracy(after)
    return {"before": old, "after": new, "forgotten": new - old}
